/** In a silence: for one alone, ways on; for both, that it may take a moment. Nothing while somebody types. */
import { useEffect, useState } from "preact/hooks";
import { Button, Pair } from "../ui/Button";
import { Own } from "../ui/Own";
import { t } from "../words/t";
import { LIGHTER, offered, type Room, wantsLighter } from "./room";
import { type Offer, offerAfter, type Part, partOf, type Shared, sharedAfter } from "./silence";
import { useServerNow } from "./useServerNow";

export function SilenceOffers({ room }: { room: Room }) {
  const part = partOf(room.view);
  // A new moment starts a new silence.
  return part && <Since key={room.view.on} room={room} part={part} />;
}

function Since({ room, part }: { room: Room; part: Part }) {
  const { text, choice } = room.draft();
  const { since } = room.view;
  const now = useServerNow(room);
  const { serverNow } = room;
  const [actedAt, setActedAt] = useState(0);
  useEffect(() => {
    if (text !== "" || choice !== null) setActedAt(serverNow());
  }, [text, choice, serverNow]);
  const silentMs = now - Math.max(since, actedAt);
  const offer = text === "" ? offerAfter(part, silentMs) : null;
  const shared = sharedAfter(part, silentMs);
  return (
    <>
      {shared && <Together room={room} shared={shared} />}
      {offer && (
        <Own>
          <Alone room={room} offer={offer} />
        </Own>
      )}
    </>
  );
}

function Together({ room, shared }: { room: Room; shared: Shared }) {
  const [isStaying, setStaying] = useState(false);
  return (
    <div class="stack close" role="status">
      <p class="quiet centre">{t("room.moment")}</p>
      {shared === "stay" && !isStaying && (
        <Pair>
          <Button onPress={() => setStaying(true)}>{t("room.stay")}</Button>
          <Button onPress={() => room.open("pause_until")}>{t("room.come_back")}</Button>
        </Pair>
      )}
    </div>
  );
}

function Alone({ room, offer }: { room: Room; offer: Offer }) {
  switch (offer) {
    case "starter":
      return (
        <Button kind="plain" layout="flush" onPress={() => room.open("starters")}>
          {t("speaking.no_rush")}
        </Button>
      );
    case "ways":
      return <Ways room={room} />;
    case "short_is_fine":
      return <p>{t("reflecting.hint")}</p>;
    case "smaller":
      return <Smaller room={room} />;
    case "tell_me":
      return <TellMe room={room} />;
    default:
      return offer satisfies never;
  }
}

/** The new question stands where the first did, and is read from there. */
function askLighter(room: Room): void {
  room.write({ choice: LIGHTER });
  document.querySelector<HTMLElement>("main h1")?.focus();
}

function Ways({ room }: { room: Room }) {
  return (
    <>
      <p>{t("speaking.ways")}</p>
      <div class="row">
        <Button kind="pill" onPress={() => room.open("starters")}>
          {t("speaking.starters")}
        </Button>
        <Button kind="pill" onPress={() => room.open("body")}>
          {t("starters.body")}
        </Button>
        {!wantsLighter(room) && (
          <Button kind="pill" onPress={() => askLighter(room)}>
            {t("starters.lighter")}
          </Button>
        )}
        {offered(room, "dont_know") && (
          <Button kind="pill" onPress={() => room.send("dont_know", {})}>
            {t("starters.dont_know")}
          </Button>
        )}
        {offered(room, "pass_turn") && (
          <Button kind="pill" onPress={() => room.send("pass_turn", {})}>
            {t("starters.pass")}
          </Button>
        )}
      </div>
    </>
  );
}

function Smaller({ room }: { room: Room }) {
  const reflect = offered(room, "reflect");
  return (
    <>
      <p>{t("reflecting.not_agree")}</p>
      <div class="row">
        {offered(room, "ask_smaller") && (
          <Button kind="pill" onPress={() => room.send("ask_smaller", {})}>
            {t("reflecting.smaller")}
          </Button>
        )}
        {reflect?.options.includes("im_here") && (
          <Button kind="pill" onPress={() => room.send("reflect", { words: { presence: "im_here" } })}>
            {t("reflecting.im_here")}
          </Button>
        )}
      </div>
    </>
  );
}

function TellMe({ room }: { room: Room }) {
  return (
    <div class="row">
      {offered(room, "repair") && (
        <Button kind="pill" onPress={() => room.send("repair", { chip: "tell_me_youre_here" })}>
          {t("taking_in.enough")}
        </Button>
      )}
      {offered(room, "pass_turn") && (
        <Button kind="pill" onPress={() => room.send("pass_turn", {})}>
          {t("starters.pass")}
        </Button>
      )}
    </div>
  );
}
