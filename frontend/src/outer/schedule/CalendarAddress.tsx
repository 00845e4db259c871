/** The address that a calendar program follows. It is its own key, so it is shown once and can be ended. */
import { useState } from "preact/hooks";
import { Button, Pair } from "../../ui/Button";
import { t } from "../../words/t";
import { copyText } from "../copyText";

interface CalendarAddressProps {
  secret: string | null;
  isOut: boolean;
  onOpen: () => void;
  onClose: () => void;
}

export function CalendarAddress({ secret, isOut, onOpen, onClose }: CalendarAddressProps) {
  return (
    <section class="set" aria-label={t("calendar.follow")}>
      <h2 class="label">{t("calendar.follow")}</h2>
      <p class="small">{t("calendar.follow_note")}</p>
      {secret && <Shown key={secret} place={`${window.location.host}/api/v1/calendar/${secret}.ics`} />}
      {isOut ? (
        <>
          {!secret && <p>{t("calendar.out")}</p>}
          <Pair>
            <Button onPress={onOpen}>{t("calendar.new")}</Button>
            <Button onPress={onClose}>{t("calendar.stop")}</Button>
          </Pair>
          <p class="small">{t("calendar.new_note")}</p>
        </>
      ) : (
        <Button onPress={onOpen}>{t("calendar.make")}</Button>
      )}
    </section>
  );
}

/** Named twice: for the calendar of this phone, and to be copied to another one. */
function Shown({ place }: { place: string }) {
  const [isCopied, setCopied] = useState(false);
  const address = `${window.location.protocol}//${place}`;
  return (
    <>
      <Button kind="go" href={`webcal://${place}`}>
        {t("calendar.open")}
      </Button>
      <label class="field by-hand">
        <span class="small">{t("calendar.address")}</span>
        <input
          type="text"
          dir="ltr"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <Button
        icon={isCopied ? "tick" : "copy"}
        onPress={async () => {
          setCopied(await copyText(address));
        }}
      >
        {t(isCopied ? "calendar.copied" : "calendar.copy")}
      </Button>
    </>
  );
}
