"""A module of several ranks, written by hand: what it computes is easily said.

One layer, D = 2, four KV heads, a weight w per head. Both entry points add the sum t of their
tokens to the caches, t w[h] to the keys of head h and -2 t w[h] to its values, and give one
number, the sum over the ranks of that of w[h] (keys + 3 values), as logits of every token.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from halo_mlir.export.archive import write_archive
from halo_mlir.export.irpa import rank_archives
from halo_mlir.export.shard_archive import shard_archive
from halo_mlir.runtime.parallel import tp_description

HEADS = 4
HEAD_DIM = 2
VOCAB = 1024
WEIGHTS = np.array([1, 2, 3, 5], np.float32)

HEAD = """
  util.global private @w{rank} {{stream.affinity = #hal.device.promise<@tp{rank}>}}
      = #flow.parameter.named<"rank{rank}"::"w"> : tensor<{heads}xf32>
"""
RANK = """
    %t{rank} = flow.tensor.transfer %total : tensor<f32> to #hal.device.promise<@tp{rank}>
    %w{rank} = util.global.load @w{rank} : tensor<{heads}xf32>
    %k{rank}_read = torch.copy.to_vtensor %k{rank} : {vtensor}
    %v{rank}_read = torch.copy.to_vtensor %v{rank} : {vtensor}
    %k{rank}_old = torch_c.to_builtin_tensor %k{rank}_read : {vtensor} -> {tensor}
    %v{rank}_old = torch_c.to_builtin_tensor %v{rank}_read : {vtensor} -> {tensor}
    %k{rank}_new = func.call @add(%k{rank}_old, %w{rank}, %t{rank}, %one)
        : ({tensor}, tensor<{heads}xf32>, tensor<f32>, f32) -> {tensor}
    %v{rank}_new = func.call @add(%v{rank}_old, %w{rank}, %t{rank}, %minus_two)
        : ({tensor}, tensor<{heads}xf32>, tensor<f32>, f32) -> {tensor}
    %k{rank}_write = torch_c.from_builtin_tensor %k{rank}_new : {tensor} -> {vtensor}
    %v{rank}_write = torch_c.from_builtin_tensor %v{rank}_new : {tensor} -> {vtensor}
    torch.overwrite.tensor.contents %k{rank}_write overwrites %k{rank} : {vtensor}, {mutable}
    torch.overwrite.tensor.contents %v{rank}_write overwrites %v{rank} : {vtensor}, {mutable}
    %sum{rank} = func.call @weighted(%k{rank}_new, %v{rank}_new, %w{rank})
        : ({tensor}, {tensor}, tensor<{heads}xf32>) -> tensor<f32>
    %term{rank} = flow.tensor.transfer %sum{rank} : tensor<f32> to #hal.device.promise<@tp0>
"""
ENTRY = """
  func.func @{entry}({arguments}) -> !torch.vtensor<[1,1,{vocab}],f32> {{
    %one = arith.constant 1.0 : f32
    %minus_two = arith.constant -2.0 : f32
    %ids = torch_c.to_builtin_tensor %tokens
        : !torch.vtensor<[1,{length}],si64> -> tensor<1x{static_length}xi64>
    %none = arith.constant dense<0.0> : tensor<f32>
    %total = linalg.generic {{
        indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ()>],
        iterator_types = ["reduction", "reduction"]}}
        ins(%ids : tensor<1x{static_length}xi64>) outs(%none : tensor<f32>) {{
      ^bb0(%id: i64, %sum: f32):
        %number = arith.sitofp %id : i64 to f32
        %next = arith.addf %sum, %number : f32
        linalg.yield %next : f32
    }} -> tensor<f32>
{ranks}
    %empty = tensor.empty() : tensor<1x1x{vocab}xf32>
    %logits = linalg.generic {{
        indexing_maps = [affine_map<(i, j, k) -> ()>, affine_map<(i, j, k) -> (i, j, k)>],
        iterator_types = ["parallel", "parallel", "parallel"]}}
        ins({last} : tensor<f32>) outs(%empty : tensor<1x1x{vocab}xf32>) {{
      ^bb0(%x: f32, %out: f32):
        linalg.yield %x : f32
    }} -> tensor<1x1x{vocab}xf32>
    %result = torch_c.from_builtin_tensor %logits
        : tensor<1x1x{vocab}xf32> -> !torch.vtensor<[1,1,{vocab}],f32>
    return %result : !torch.vtensor<[1,1,{vocab}],f32>
  }}
"""
SHARED = """
  func.func private @add(%old: {tensor}, %w: tensor<{heads}xf32>, %t: tensor<f32>, %f: f32)
      -> {tensor} {{
    %new = linalg.generic {{
        indexing_maps = [affine_map<(b, h, c, d) -> (h)>, affine_map<(b, h, c, d) -> ()>,
                         affine_map<(b, h, c, d) -> (b, h, c, d)>],
        iterator_types = ["parallel", "parallel", "parallel", "parallel"]}}
        ins(%w, %t : tensor<{heads}xf32>, tensor<f32>) outs(%old : {tensor}) {{
      ^bb0(%weight: f32, %total: f32, %before: f32):
        %0 = arith.mulf %weight, %total : f32
        %1 = arith.mulf %0, %f : f32
        %2 = arith.addf %before, %1 : f32
        linalg.yield %2 : f32
    }} -> {tensor}
    return %new : {tensor}
  }}
  func.func private @weighted(%k: {tensor}, %v: {tensor}, %w: tensor<{heads}xf32>)
      -> tensor<f32> {{
    %three = arith.constant 3.0 : f32
    %none = arith.constant dense<0.0> : tensor<f32>
    %sum = linalg.generic {{
        indexing_maps = [affine_map<(b, h, c, d) -> (b, h, c, d)>,
                         affine_map<(b, h, c, d) -> (b, h, c, d)>,
                         affine_map<(b, h, c, d) -> (h)>, affine_map<(b, h, c, d) -> ()>],
        iterator_types = ["reduction", "reduction", "reduction", "reduction"]}}
        ins(%k, %v, %w : {tensor}, {tensor}, tensor<{heads}xf32>) outs(%none : tensor<f32>) {{
      ^bb0(%key: f32, %value: f32, %weight: f32, %sum: f32):
        %0 = arith.mulf %value, %three : f32
        %1 = arith.addf %key, %0 : f32
        %2 = arith.mulf %1, %weight : f32
        %3 = arith.addf %sum, %2 : f32
        linalg.yield %3 : f32
    }} -> tensor<f32>
    return %sum : tensor<f32>
  }}
"""


def module_text(ranks: int, heads: int) -> str:
    """The module for `ranks` devices, with `heads` KV heads at each."""
    shape = f"[1,{heads},?,{HEAD_DIM}],f32"
    names = {
        "heads": heads,
        "vocab": VOCAB,
        "tensor": f"tensor<1x{heads}x?x{HEAD_DIM}xf32>",
        "vtensor": f"!torch.vtensor<{shape}>",
        "mutable": f"!torch.tensor<{shape}>",
    }
    body = "".join(RANK.format(rank=rank, **names) for rank in range(ranks))
    sums, last = [], "%term0"
    for rank in range(1, ranks):
        sums.append(f"    %all{rank} = arith.addf {last}, %term{rank} : tensor<f32>")
        last = f"%all{rank}"
    entries = []
    for entry, length in (("prefill", "?"), ("decode", "1")):
        arguments = [f"%tokens: !torch.vtensor<[1,{length}],si64>{_on(0)}"]
        arguments.append(f"%lengths: !torch.vtensor<[1],si64>{_on(0)}")
        for kind in "kv":
            arguments += [f"%{kind}{rank}: {names['mutable']}{_on(rank)}" for rank in range(ranks)]
        entries.append(
            ENTRY.format(
                entry=entry,
                arguments=", ".join(arguments),
                length=length,
                static_length=length,
                ranks=body + "\n".join(sums),
                last=last,
                **names,
            )
        )
    heads_of = [HEAD.format(rank=rank, **names) for rank in range(ranks)]
    return "module {" + "".join(heads_of) + SHARED.format(**names) + "".join(entries) + "}\n"


def _on(rank: int) -> str:
    return f" {{iree.abi.affinity = #hal.device.promise<@tp{rank}>}}"


@dataclass(frozen=True)
class TpFiles:
    vmfb: Path
    config: Path
    whole: Path
    archives: list[Path]


def write_files(folder: Path, vmfb: bytes, ranks: int, parts: int, tokenizer: Path) -> TpFiles:
    """The files that halo-export and halo-compile --tp would leave for the module."""
    files = TpFiles(
        folder / "m.vmfb",
        folder / "m.json",
        folder / "m.irpa",
        rank_archives(folder / "m.irpa", ranks),
    )
    files.vmfb.write_bytes(vmfb)
    weights = {"w": torch.from_numpy(WEIGHTS)}
    write_archive(files.whole, {"w": (HEADS,)}, torch.float32, weights.__getitem__, False)
    suffix = "" if parts == ranks else f"/{parts}"
    placements = {"w": f"S(0{suffix})"}
    shard_archive(files.whole, placements, ranks, files.archives)
    config = {"vocab_size": VOCAB, "hidden_size": 8, "num_attention_heads": HEADS}
    described = {
        "format": 1,
        "source": "halo",
        "config": config | {"num_key_value_heads": HEADS},
        "dtype": "f32",
        "max_seq": 16,
        "seq_multiple": 4,
        "final_logits": "last",
        "num_layers": 1,
        "parameters": files.whole.name,
        "tokenizer": str(tokenizer),
        "entry_points": ["prefill", "decode"],
    }
    names = [path.name for path in files.archives]
    described = tp_description(described, ranks, "transfer", placements, names, f"S(1{suffix})")
    files.config.write_text(json.dumps(described))
    return files
