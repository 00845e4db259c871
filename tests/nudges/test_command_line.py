"""`python -m nudges`, run as a person runs it."""

import json
import subprocess
import sys
from pathlib import Path

from tests.architecture.tracked import ROOT

LINES = [
    {"id": "a", "role": "speaker", "text": "You never listen to me", "labels": ["always_never"], "pair": "b",
     "spans": [["always_never", "You never listen to me"]]},
    {"id": "b", "role": "speaker", "text": "You said I never listen to you", "labels": [], "pair": "a"},
    {"id": "c", "role": "speaker", "text": "he is reading this", "labels": [], "safety": "disclosure"},
    {"id": "d", "role": "listener", "partner_said": "I felt lonely.", "text": "You were lonely."},
]  # fmt: skip


def run(*arguments: str) -> str:
    command = [sys.executable, "-m", "nudges", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def written(folder: Path) -> str:
    file = folder / "lines.jsonl"
    file.write_text("\n".join(map(json.dumps, LINES)))
    return str(file)


def test_explain_tells_what_would_be_shown_and_why() -> None:
    told = run("explain", "ok", "--role", "listener", "--partner-said", "I felt lonely.")
    assert "shown: L_thin (tier 0)" in told and "thin.acknowledged" in told and "back so far: 0.00" in told
    assert "shown: nothing" in run("explain", "ok")


def test_predict_prints_a_row_for_each_line_and_none_of_its_words(tmp_path: Path) -> None:
    printed = run("predict", written(tmp_path))
    rows = [json.loads(row) for row in printed.splitlines()]
    assert [(row["id"], row["shown"], row["safety"]) for row in rows] == [
        ("a", "always_never", None),
        ("b", None, None),
        ("c", None, "disclosure"),
        ("d", None, None),
    ]
    assert rows[0]["span"] == [0, 22] and rows[0]["scores"]["always_never"] > 0.8
    assert {"coverage", "swap", "negation"} <= set(rows[3]) and "coverage" not in rows[0]
    assert "listen to" not in printed


def test_evaluate_measures_them(tmp_path: Path) -> None:
    figures = json.loads(run("evaluate", written(tmp_path), "--json"))
    perfect = [
        "precision_strict",
        "precision_lenient",
        "recall",
        "twins_flipped",
        "safety_recall",
        "span_token_f1",
    ]
    assert [figures[name] for name in perfect] == [1] * len(perfect)
    assert figures["false_alarms_per_100"] == figures["hard_negative_alarms_per_100"] == 0
    assert figures["categories"]["always_never"]["recall"] == 1
    assert "latency_p95_ms" in run("evaluate", written(tmp_path))
