/** For oneself alone, after the end: how understood one felt. One tap keeps it; no tap is fine. */
import { useState } from "preact/hooks";
import { HttpError, post } from "../lib/http";
import { Button } from "../ui/Button";
import { Pick } from "../ui/Pick";
import { t, tOr } from "../words/t";
import { Ask } from "./Ask";
import type { SceneParts } from "./parts";
import type { Room } from "./room";

const UNDERSTOOD = ["not_yet", "a_little", "in_parts", "mostly", "all_the_way"] as const;
const UNEASY = ["no", "small", "yes"] as const;
type Understood = (typeof UNDERSTOOD)[number];
type Uneasy = (typeof UNEASY)[number];

/** A machine code where it was not kept. */
async function keep(room: Room, understood: Understood, uneasy: Uneasy | null): Promise<string | null> {
  try {
    await post<unknown>("notebook/ratings", { live_session: room.liveSession, understood, uneasy });
    return null;
  } catch (error) {
    if (error instanceof HttpError) return error.code;
    throw error;
  }
}

/** The step after the last screen. */
export const FELT = "felt";

export const felt = (room: Room): SceneParts => ({
  light: "low",
  title: t("own.only_you"),
  isPaused: true,
  main: <Rating room={room} />,
  foot: (
    <Button kind="go" href="/">
      {t("ended.done")}
    </Button>
  ),
});

function Rating({ room }: { room: Room }) {
  const [understood, setUnderstood] = useState<Understood | null>(null);
  const [uneasy, setUneasy] = useState<Uneasy | null>(null);
  const [news, setNews] = useState("");
  const tell = async (felt: Understood, left: Uneasy | null) => {
    setUnderstood(felt);
    setUneasy(left);
    const code = await keep(room, felt, left);
    setNews(code === null ? t("rating.kept") : tOr(`error.${code}`, "error.unknown"));
  };
  return (
    <>
      <Ask>{t("rating.title")}</Ask>
      <p class="quiet" role="status">
        {news || t("rating.note", { name: room.otherName })}
      </p>
      <Pick
        look="rows"
        name="understood"
        legend={t("rating.title")}
        legendLook="unseen"
        options={UNDERSTOOD.map((value) => ({ value, label: t(`rating.${value}`) }))}
        value={understood}
        onPick={(felt) => void tell(felt, uneasy)}
      />
      {understood !== null && (
        <Pick
          look="chips"
          name="uneasy"
          legend={t("rating.uneasy")}
          legendLook="strong"
          options={UNEASY.map((value) => ({ value, label: t(`rating.uneasy_${value}`) }))}
          value={uneasy}
          onPick={(left) => void tell(understood, left)}
        />
      )}
      {uneasy !== null && uneasy !== "no" && <Support />}
    </>
  );
}

function Support() {
  return (
    <>
      <p class="small">{t("rating.uneasy_help")}</p>
      <Button kind="plain" layout="flush" href="/help">
        {t("menu.help")}
      </Button>
    </>
  );
}
