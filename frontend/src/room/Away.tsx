/** The room before it is there, and after it has closed to this phone. */
import { Button } from "../ui/Button";
import { Page } from "../ui/Page";
import { type Key, t } from "../words/t";
import { Ask } from "./Ask";
import { CatchingUp } from "./CatchingUp";

/** What a close code of the server's means to a person. */
const SENTENCES: Readonly<Record<number, Key>> = {
  4501: "error.not_member",
  4503: "error.session_ended",
  4504: "now.quiet",
  4506: "error.protocol",
  4507: "error.too_many_tabs",
};

/** `code` is null while the room is still opening. */
export function Away({ code }: { code: number | null }) {
  const footer = code !== null && (
    <Button kind="go" href="/">
      {t("app.to_start")}
    </Button>
  );
  return (
    <Page light="even" footer={footer}>
      <div class="middle">
        {code === null ? (
          <h1 class="unseen">{t("lobby.place")}</h1>
        ) : (
          <Ask isCentred>{t(SENTENCES[code] ?? "error.unknown")}</Ask>
        )}
      </div>
      <CatchingUp isLost={code === null} />
    </Page>
  );
}
