"""`python -m nudges explain|predict|evaluate`: what is said of drafts, and how good that is."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from nudges.assessing import assess
from nudges.figures import Figures, measure
from nudges.learned import learned, unread_writers
from nudges.lines import PAST_WARM_UP, read_lines
from nudges.moment import Assessment, Moment
from nudges.policy import suggest
from nudges.predicting import as_row, predict, predict_with


def main(arguments: Sequence[str] | None = None) -> int:
    chosen = _parser().parse_args(arguments)
    match chosen.command:
        case "explain":
            _explain(chosen.draft, _moment(chosen))
        case "predict":
            for line in read_lines(chosen.file):
                print(json.dumps(as_row(predict(line)), ensure_ascii=False))
        case "evaluate":
            encoder = None if chosen.rules_only else learned()
            lines = [line for file in chosen.files for line in read_lines(file)]
            if chosen.unread:
                lines = [line for line in lines if line.writer in unread_writers()]
            predictions = [predict_with(encoder, line) for line in lines]
            figures = measure(predictions)
            print(json.dumps(figures.as_json(), indent=2) if chosen.json else _report(figures))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m nudges", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    explain = commands.add_parser("explain", help="what would be shown for one draft, and why")
    explain.add_argument("draft")
    explain.add_argument("--role", choices=["speaker", "listener"], default="speaker")
    explain.add_argument("--phase", default="")
    explain.add_argument("--partner-said")
    explain.add_argument("--ideas-welcome", action="store_true")
    explain.add_argument("--conversations", type=int, default=PAST_WARM_UP, help="held before this one")
    predicting = commands.add_parser("predict", help="one JSON line for each line of a file")
    predicting.add_argument("file", type=Path)
    evaluate = commands.add_parser("evaluate", help="figures on labelled lines")
    evaluate.add_argument("files", type=Path, nargs="+", metavar="file")
    evaluate.add_argument("--json", action="store_true")
    evaluate.add_argument("--rules-only", action="store_true", help="as without the encoder")
    evaluate.add_argument("--unread", action="store_true", help="only what the encoder's training left out")
    return parser


def _moment(chosen: argparse.Namespace) -> Moment:
    return Moment(
        chosen.role,
        phase=chosen.phase,
        partner_said=chosen.partner_said,
        ideas_welcome=chosen.ideas_welcome,
        conversations=chosen.conversations,
    )


def _explain(draft: str, moment: Moment) -> None:
    assessment = assess(draft, moment)
    nudge = suggest(draft, moment)
    if nudge:
        start, end = nudge.span
        print(f"shown: {nudge.category} (tier {nudge.tier})\n  marks: {draft[start:end]}")
        print(f"  topic: {nudge.topic or '-'}")
    else:
        print("shown: nothing")
    print("\n".join(_seen(draft, assessment)))


def _seen(draft: str, assessment: Assessment) -> list[str]:
    seen = [f"safety: {assessment.safety}"] if assessment.safety else []
    for finding in sorted(assessment.findings.values(), key=lambda finding: -finding.score):
        marks = " | ".join(draft[start:end] for start, end in finding.spans)
        seen.append(f"{finding.category} {finding.score:.2f}: {', '.join(finding.rules)}: {marks}")
    if assessment.echo:
        echo = assessment.echo
        units = ", ".join(f"{unit.heard:.2f}" for unit in echo.units)
        seen.append(f"back so far: {units or 'no unit'}; swap {echo.swap:.2f}, negation {echo.negation:.2f}")
    return seen


def _report(figures: Figures) -> str:
    rows = [(name, value) for name, value in figures.as_json().items() if isinstance(value, float | int)]
    table = [f"{name:<30} {_number(value)}" for name, value in rows]
    header = f"{'category':<24}{'hits':>6}{'shown':>7}{'strict':>8}{'lenient':>9}{'recall':>8}"
    per_category = [
        f"{name:<24}{f['hits']:>6}{f['shown']:>7}{_number(f['precision_strict']):>8}"
        f"{_number(f['precision_lenient']):>9}{_number(f['recall']):>8}"
        for name, f in figures.categories.items()
    ]
    return "\n".join([*table, "", header, *per_category])


def _number(value: object) -> str:
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
