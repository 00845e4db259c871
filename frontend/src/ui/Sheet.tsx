/** A sheet from below: a native dialog, so the page behind it is inert and Escape closes it. */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../words/t";
import { Button } from "./Button";

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Open for as long as it is rendered; focus goes to its title and then back to where it was. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return;
    const before = document.activeElement;
    sheet.showModal();
    heading.current?.focus();
    const onClick = (event: MouseEvent) => {
      // The backdrop belongs to the dialog itself; everything inside has another target.
      if (event.target === sheet && isOutside(sheet, event)) close.current();
    };
    sheet.addEventListener("click", onClick);
    return () => {
      sheet.removeEventListener("click", onClick);
      sheet.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <span class="grabber" aria-hidden="true" />
      <div class="sheet-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="pill" icon="close" onPress={onClose}>
          {t("sheet.close")}
        </Button>
      </div>
      {children}
    </dialog>
  );
}

function isOutside(box: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
