/** Is the on-screen keyboard open, and what does it leave of the screen? */
import { useEffect, useState } from "preact/hooks";

/** What remains visible while the keyboard is open; null while it is not. */
export interface View {
  top: number;
  height: number;
}

/** Less than any keyboard, more than any browser bar that comes and goes. */
const SMALLEST_KEYBOARD_PX = 150;

const isWriting = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement;

export function useKeyboard(): View | null {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    const port = window.visualViewport;
    if (!port) return;
    let width = 0;
    let tallest = 0;
    const measure = () => {
      if (port.width !== width) tallest = 0;
      width = port.width;
      tallest = Math.max(tallest, port.height);
      const isZoomed = port.scale > 1.01;
      const isOpen = !isZoomed && isWriting() && tallest - port.height > SMALLEST_KEYBOARD_PX;
      setView(isOpen ? { top: port.offsetTop, height: port.height } : null);
    };
    measure();
    port.addEventListener("resize", measure);
    port.addEventListener("scroll", measure);
    return () => {
      port.removeEventListener("resize", measure);
      port.removeEventListener("scroll", measure);
    };
  }, []);
  return view;
}
