/** Sending the link: the phone's share sheet where there is one, and a copy. */
import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { useAnnounce } from "../../ui/useAnnounce";
import { t } from "../../words/t";
import { copyText } from "../copyText";
import { me } from "../me";
import { canShare, linkFor, shareLink } from "./link";

type Copied = "not_yet" | "copied" | "by_hand";

export function HandOver({ secret }: { secret: string }) {
  const [copied, setCopied] = useState<Copied>("not_yet");
  const announce = useAnnounce();
  const url = linkFor(secret);
  const copy = async () => {
    const isCopied = await copyText(url);
    setCopied(isCopied ? "copied" : "by_hand");
    announce(t(isCopied ? "pair.copied" : "pair.copy_by_hand"));
  };
  const share = () => shareLink(t("pair.share_text", { name: me.value?.first_name ?? "" }), url);
  return (
    <>
      {copied === "by_hand" ? <LinkByHand url={url} /> : <p class="small centre">{t("pair.link_lasts")}</p>}
      {canShare() && (
        <Button kind="go" icon="share" onPress={share}>
          {t("pair.send")}
        </Button>
      )}
      <Button kind={canShare() ? "soft" : "go"} icon={copied === "copied" ? "tick" : "copy"} onPress={copy}>
        {t(copied === "copied" ? "pair.copied" : "pair.copy")}
      </Button>
    </>
  );
}

/** Where no page may copy: the link itself, chosen whole by one touch. */
function LinkByHand({ url }: { url: string }) {
  return (
    <label class="field by-hand">
      <span class="small">{t("pair.copy_by_hand")}</span>
      <input type="text" dir="ltr" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}
