"""The one exception that means: the user can mend this."""


class UserError(Exception):
    """Bad input or a missing resource; the tools print it as one line and exit with status 1.

    The message says where (`FILE:LINE`), what is wrong and what to do about it. Anything that is
    not a `UserError` is a bug of ours and reaches the user as a traceback.
    """
