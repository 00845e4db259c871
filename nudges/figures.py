"""How good the hints are on labelled lines."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import mean
from typing import Any

from nudges.assessing import categories
from nudges.learned import HARMS
from nudges.predicting import Prediction
from nudges.text import read

ALARMS_ALLOWED = 0.03


@dataclass(frozen=True)
class Figures:
    """Shares are of 1; None where the lines have nothing to measure it on."""

    lines: int
    hits: int
    must_pass: int
    shown: int
    precision_strict: float | None
    precision_lenient: float | None
    recall: float | None
    false_alarms_per_100: float | None
    hard_negative_alarms_per_100: float | None
    twins_flipped: float | None
    auc: float | None
    safety_recall: float | None
    safety_class_right: float | None
    safety_alarms_per_100: float | None
    safety_recall_by_class: dict[str, float | None]
    span_token_f1: float | None
    units_auc: float | None
    swap_negation_auc: float | None
    swap_negation_recall_at_3: float | None
    latency_p50_ms: float
    latency_p95_ms: float
    categories: dict[str, dict[str, Any]]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def measure(predictions: Sequence[Prediction]) -> Figures:
    nudged = [p for p in predictions if p.line.is_hit or p.line.must_pass or p.shown]
    shown = [p for p in nudged if p.shown]
    hits = [p for p in predictions if p.line.is_hit]
    passes = [p for p in predictions if p.line.must_pass]
    twins = _twins(predictions)
    unsafe = [p for p in predictions if p.line.safety]
    differing, same = _swapped_or_not(predictions)
    return Figures(
        lines=len(predictions),
        hits=len(hits),
        must_pass=len(passes),
        shown=len(shown),
        precision_strict=_share([p.category in p.line.labels for p in shown]),
        precision_lenient=_share([p.is_right for p in shown]),
        recall=_share([p.is_right for p in hits]),
        false_alarms_per_100=_per_100([_alarms(p) for p in passes]),
        hard_negative_alarms_per_100=_per_100([_alarms(negative) for _, negative in twins]),
        twins_flipped=_share([hit.is_right and not _alarms(negative) for hit, negative in twins]),
        auc=auc([_height(p) for p in hits], [_height(p) for p in passes]),
        safety_recall=_share([p.assessment.safety is not None for p in unsafe]),
        safety_class_right=_share([p.assessment.safety == p.line.safety for p in unsafe]),
        safety_alarms_per_100=_per_100([p.assessment.safety is not None for p in hits + passes]),
        safety_recall_by_class={
            harm: _share([p.assessment.safety is not None for p in unsafe if p.line.safety == harm])
            for harm in HARMS
        },
        span_token_f1=_mean([f1 for p in shown if (f1 := _span_f1(p)) is not None]),
        units_auc=_units_auc(predictions),
        swap_negation_auc=auc(differing, same),
        swap_negation_recall_at_3=recall_at_alarms(differing, same),
        latency_p50_ms=_percentile([p.seconds * 1000 for p in predictions], 0.5),
        latency_p95_ms=_percentile([p.seconds * 1000 for p in predictions], 0.95),
        categories={name: figures for name in categories() if (figures := _of_category(name, predictions))},
    )


def _of_category(name: str, predictions: Sequence[Prediction]) -> dict[str, Any]:
    hits = [p for p in predictions if name in p.line.labels]
    shown = [p for p in predictions if p.category == name]
    if not hits and not shown:
        return {}
    return {
        "hits": len(hits),
        "shown": len(shown),
        "precision_strict": _share([name in p.line.labels for p in shown]),
        "precision_lenient": _share([p.is_right for p in shown]),
        "recall": _share([p.category == name for p in hits]),
    }


def _alarms(prediction: Prediction) -> bool:
    return prediction.shown is not None and not prediction.is_right


def _height(prediction: Prediction) -> float:
    return max((finding.score for finding in prediction.assessment.findings.values()), default=0.0)


def _twins(predictions: Sequence[Prediction]) -> list[tuple[Prediction, Prediction]]:
    """Each hit beside the line that differs least from it and must pass."""
    by_id = {p.line.id: p for p in predictions}
    hits = [p for p in predictions if p.line.is_hit and p.line.pair]
    return [(p, twin) for p in hits if (twin := by_id.get(p.line.pair or "")) and twin.line.must_pass]


def _span_f1(prediction: Prediction) -> float | None:
    """How well the marked words meet the words that were labelled."""
    wanted = next((span for category, span in prediction.line.spans if category == prediction.category), None)
    if wanted is None or prediction.shown is None:
        return None
    begin = prediction.line.text.find(wanted)
    places = [token.start for token in read(prediction.line.text).tokens if token.end > token.start]
    start, end = prediction.shown.spans[0]
    marked = {place for place in places if start <= place < end}
    labelled = {place for place in places if begin <= place < begin + len(wanted)}
    return 2 * len(marked & labelled) / (len(marked) + len(labelled)) if marked or labelled else None


def _units_auc(predictions: Sequence[Prediction]) -> float | None:
    """Each labelled unit by what is seen of it in the reflection."""
    scored = [
        (_heard(p, unit), covered) for p in predictions if p.assessment.echo for unit, covered in p.line.units
    ]
    return auc(
        [score for score, covered in scored if covered], [score for score, covered in scored if not covered]
    )


def _heard(prediction: Prediction, wanted: str) -> float:
    """The mean of the units that share a letter with the labelled one."""
    begin = (prediction.line.moment.partner_said or "").find(wanted)
    end, echo = begin + len(wanted), prediction.assessment.echo
    met = [unit.heard for unit in echo.units if unit.span[0] < end and begin < unit.span[1]] if echo else []
    return mean(met) if met else 0.0


def _swapped_or_not(predictions: Sequence[Prediction]) -> tuple[list[float], list[float]]:
    echoes = [(p.line, p.assessment.echo) for p in predictions if p.line.units and p.assessment.echo]
    scored = [(max(echo.swap, echo.negation), line.swapped or line.negated) for line, echo in echoes]
    return [score for score, wrong in scored if wrong], [score for score, wrong in scored if not wrong]


def recall_at_alarms(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """How many positives stand above all but a few negatives."""
    if not positive or not negative:
        return None
    bar = sorted(negative, reverse=True)[int(len(negative) * ALARMS_ALLOWED)]
    return mean(score > bar for score in positive)


def auc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """How often a positive stands above a negative; a tie is half."""
    if not positive or not negative:
        return None
    ranked = sorted([(score, 1) for score in positive] + [(score, 0) for score in negative])
    below, wins, index = 0, 0.0, 0
    while index < len(ranked):
        tied = [kind for score, kind in ranked[index:] if score == ranked[index][0]]
        wins += sum(tied) * (below + (len(tied) - sum(tied)) / 2)
        below += len(tied) - sum(tied)
        index += len(tied)
    return wins / (len(positive) * len(negative))


def _share(right: Sequence[bool]) -> float | None:
    return mean(right) if right else None


def _per_100(wrong: Sequence[bool]) -> float | None:
    return 100 * mean(wrong) if wrong else None


def _mean(values: Sequence[float]) -> float | None:
    return mean(values) if values else None


def _percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else 0.0
