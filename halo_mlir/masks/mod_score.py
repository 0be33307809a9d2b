"""What a score mod does, taken apart into what an attention op can express.

    mod(score) = region(factors * score) + bias    where keep, else -inf

region is a function of the score alone and becomes the op's region; the factors go to the query or
the key, each being of rows or of keys; bias and keep become the mask, which is added behind the
region. An index does not reach the region: iree_linalg_ext.index miscompiles (IREE 3.13).
"""

from dataclasses import dataclass, replace

from halo_mlir.masks import mod_expr
from halo_mlir.masks.algebra import both, negate
from halo_mlir.masks.expr import HEAD, KEY, ROW, Truth
from halo_mlir.masks.linear import Unreadable
from halo_mlir.masks.mod_expr import Const, Op, Pick, Real, Score, axes, has_score, pick
from halo_mlir.masks.recognise import MASKED

ZERO, ONE = Const(0.0), Const(1.0)


@dataclass(frozen=True)
class Modified:
    """region(scale * factors * score) + bias where keep, else -inf; region is None where linear."""

    scale: float = 1.0
    factors: tuple[Real, ...] = ()
    region: Real | None = None
    bias: Real = ZERO
    keep: Truth = True

    def __str__(self) -> str:
        done = []
        if self.scale != 1.0:
            done.append(f"score times {self.scale:g}")
        done += [f"score times {factor}" for factor in self.factors]
        if self.region is not None:
            done.append(f"score becomes {self.region}")
        if self.bias != ZERO:
            done.append(f"plus {self.bias}")
        return ", ".join(done) or "score as it is"

    @property
    def query_factors(self) -> tuple[Real, ...]:
        """Those of rows, heads and sequences."""
        return tuple(factor for factor in self.factors if KEY not in axes(factor))

    @property
    def key_factors(self) -> tuple[Real, ...]:
        """Those of keys and sequences."""
        return tuple(factor for factor in self.factors if KEY in axes(factor))


def take_apart(mod: Real) -> Modified:
    """`mod`, a number that depends on the score, as Modified.

    Raises:
        Unreadable: it is none.
    """
    if not has_score(mod):
        raise Unreadable("a score mod does not depend on the score")
    found = _modified(mod)
    if isinstance(found.bias, Pick):  # a bias that is -inf somewhere
        dropped, kept = _cases(found.bias)
        if dropped is not None:
            found = replace(found, bias=kept, keep=both(found.keep, negate(dropped)))
    for factor in found.factors:
        if KEY in axes(factor) and axes(factor) & {HEAD, ROW}:
            raise Unreadable(f"the score is multiplied by {factor}, of rows or heads and of keys")
    return found


def _modified(mod: Real) -> Modified:
    match mod:
        case Score():
            return Modified()
        case Pick(condition, then, other):
            return _picked(condition, then, other)
        case Op("+" | "-" as name, (left, right)):
            return _sum(name, left, right)
        case Op("neg", (value,)):
            return _scaled(_modified(value), Const(-1.0))
        case Op("*", (left, right)) if not (has_score(left) and has_score(right)):
            value, factor = (left, right) if has_score(left) else (right, left)
            return _scaled(_modified(value), factor)
        case Op("/", (value, divisor)) if not has_score(divisor):
            inverse = Const(1.0 / divisor.value) if isinstance(divisor, Const) else None
            return _scaled(_modified(value), inverse or mod_expr.op("/", ONE, divisor))
        case Op(name, args):
            return _function(name, args)
    raise Unreadable(f"{mod} is not known")


def _sum(name: str, left: Real, right: Real) -> Modified:
    if has_score(left) and has_score(right):
        return _function(name, (left, right))
    if has_score(right) and name == "-":
        return _sum("+", mod_expr.op("neg", right), left)
    value, added = (left, right) if has_score(left) else (right, left)
    found = _modified(value)
    return replace(found, bias=mod_expr.op(name, found.bias, added))


def _scaled(found: Modified, factor: Real) -> Modified:
    """`found` times `factor`."""
    constant = factor.value if isinstance(factor, Const) else None
    if found.keep is not True and not (constant is not None and constant > 0):
        raise Unreadable(f"a score that may be -inf is multiplied by {factor}")
    bias = ZERO if found.bias == ZERO else mod_expr.op("*", found.bias, factor)
    if constant is not None:
        if found.region is None:
            return replace(found, scale=found.scale * constant, bias=bias)
        return replace(found, region=mod_expr.op("*", found.region, factor), bias=bias)
    if found.region is not None:
        raise Unreadable(f"{found.region} is multiplied by {factor}")
    return replace(found, factors=(*found.factors, factor), bias=bias)


def _function(name: str, args: tuple[Real, ...]) -> Modified:
    """A function of the score and of constants."""
    found = [_modified(arg) if has_score(arg) else None for arg in args]
    scores = [one for one in found if one is not None]
    factors = scores[0].factors
    for one, arg in zip(found, args, strict=True):
        if one is None:
            if not isinstance(arg, Const):
                raise Unreadable(f"{name} is of the score and {arg}, which is no constant")
        elif one.keep is not True or axes(one.bias) or not _is_constant(one.bias):
            raise Unreadable(f"{name} is of a score to which {one.bias} is added")
        elif one.factors != factors:
            raise Unreadable(f"{name} is of scores with different factors")
    args = tuple(arg if one is None else _inside(one) for one, arg in zip(found, args, strict=True))
    return Modified(factors=factors, region=mod_expr.op(name, *args))


def _inside(found: Modified) -> Real:
    """`found` as a function of the score that the region sees."""
    region = found.region
    if region is None:
        region = mod_expr.op("*", Score(), Const(found.scale))
    return mod_expr.op("+", region, found.bias)


def _is_constant(real: Real) -> bool:
    return isinstance(real, Const)


def _picked(condition: Truth, then: Real, other: Real) -> Modified:
    for value, dropped, kept in ((then, other, condition), (other, then, negate(condition))):
        if isinstance(dropped, Const) and dropped.value <= MASKED:
            found = _modified(value)
            return replace(found, keep=both(found.keep, kept))
    if not (has_score(then) and has_score(other)):
        raise Unreadable(f"a score is replaced by {other if has_score(then) else then}")
    first, second = _modified(then), _modified(other)
    if first.keep != second.keep:
        raise Unreadable("a score is -inf in one case of two")
    bias = pick(condition, first.bias, second.bias)
    if replace(first, bias=ZERO) == replace(second, bias=ZERO):
        return replace(first, bias=bias)
    if first.region is not None or second.region is not None:
        raise Unreadable("a score is changed in different ways where a condition holds or not")
    factor = pick(condition, _product(first), _product(second))
    return Modified(factors=(factor,), bias=bias, keep=first.keep)


def _product(found: Modified) -> Real:
    result: Real = Const(found.scale)
    for factor in found.factors:
        result = mod_expr.op("*", result, factor)
    return result


def _cases(bias: Pick) -> tuple[Truth | None, Real]:
    """Where `bias` is -inf, if anywhere, and what it is elsewhere."""
    for dropped, kept, where in (
        (bias.other, bias.then, negate(bias.condition)),
        (bias.then, bias.other, bias.condition),
    ):
        if isinstance(dropped, Const) and dropped.value <= MASKED:
            return where, kept
    return None, bias
