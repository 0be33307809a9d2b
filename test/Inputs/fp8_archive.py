"""Write a safetensors file of one FP8 tensor: PATH TYPE CODES [SCALE...].

PATH TYPE CODES     "layer.weight" of type TYPE (F8_E4M3, F8_E4M3FNUZ), its codes in hexadecimal
SCALE...            "layer.weight_scale", f32, as many numbers as there are
"""

import json
import struct
import sys


def main(path: str, kind: str, codes: str, *scales: str) -> None:
    data = bytes.fromhex(codes)
    size = len(data)
    header = {"layer.weight": {"dtype": kind, "shape": [size], "data_offsets": [0, size]}}
    if scales:
        data += struct.pack(f"<{len(scales)}f", *map(float, scales))
        place = [size, len(data)]
        scale = {"dtype": "F32", "shape": [len(scales)], "data_offsets": place}
        header["layer.weight_scale"] = scale
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


main(*sys.argv[1:])
