"""What is said about one labelled line, in the form other programs read."""

from dataclasses import dataclass
from timeit import default_timer
from typing import Any

from nudges.assessing import assess_with
from nudges.learned import Learned, learned
from nudges.lines import Line
from nudges.moment import Assessment, Finding
from nudges.policy import choose


@dataclass(frozen=True)
class Prediction:
    """A line, what was seen in it and shown of it, and how long that took."""

    line: Line
    assessment: Assessment
    shown: Finding | None
    seconds: float

    @property
    def category(self) -> str | None:
        return self.shown.category if self.shown else None

    @property
    def is_right(self) -> bool:
        """Shown, and one of the line's labels or of what would be tolerable."""
        return self.category in self.line.labels | self.line.acceptable


def predict(line: Line) -> Prediction:
    return predict_with(learned(), line)


def predict_with(encoder: Learned | None, line: Line) -> Prediction:
    """By an encoder of the caller's choice, or by the rules alone."""
    began = default_timer()
    assessment = assess_with(encoder, line.text, line.moment)
    shown = choose(assessment, line.moment)
    return Prediction(line, assessment, shown, default_timer() - began)


def as_row(prediction: Prediction) -> dict[str, Any]:
    """The row `predict` prints: the draft's own words are not in it."""
    assessment, shown = prediction.assessment, prediction.shown
    row: dict[str, Any] = {
        "id": prediction.line.id,
        "shown": prediction.category,
        "span": list(shown.spans[0]) if shown else None,
        "scores": {name: finding.score for name, finding in sorted(assessment.findings.items())},
        "safety": assessment.safety,
    }
    if assessment.echo:
        echo = assessment.echo
        row["coverage"] = [{"span": list(unit.span), "heard": round(unit.heard, 3)} for unit in echo.units]
        row |= {"swap": round(echo.swap, 3), "negation": round(echo.negation, 3)}
    return row
