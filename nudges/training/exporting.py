"""The trained network as the file that ships: ONNX, whole numbers of eight bits, one scale a channel."""

import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from nudges.training.network import Network

OPSET = 17


class _OneRow(nn.Module):
    """A single draft has no padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, segments: Tensor, drafted: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        whole: tuple[Tensor, Tensor, Tensor] = self.network(ids, segments, torch.ones_like(drafted), drafted)
        return whole


def export(network: Network, file: Path) -> None:
    """Seven of the eight bits are used, or processors without VNNI would overflow and differ."""
    ids = torch.ones(1, 9, dtype=torch.long)
    segments = torch.tensor([[0] * 4 + [1] * 5])
    named = ["ids", "segments", "drafted"]
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            _OneRow(network.eval()),
            (ids, segments, segments.float()),
            str(exact),
            input_names=named,
            output_names=["targets", "evidence", "heard"],
            dynamic_axes={name: {1: "length"} for name in [*named, "evidence", "heard"]},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(exact, file, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
