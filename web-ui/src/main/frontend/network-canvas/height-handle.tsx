import { useCallback, useEffect, useRef, useState } from 'react';
import { CanvasHeight, heightByKey, type HeightRange } from './canvas-height';

interface Value extends HeightRange {
  now: number;
}

/** At the lower edge of a canvas: its height by mouse, finger or arrow keys; a double click gives it the height that it had at first. */
export function HeightHandle({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef<CanvasHeight>(null);
  const start = useRef<{ y: number; height: number }>(undefined);
  const [value, setValue] = useState<Value>();

  const look = useCallback(() => {
    if (height.current) {
      setValue({ ...height.current.range, now: height.current.now });
    }
  }, []);

  useEffect(() => {
    height.current = CanvasHeight.around(place.current);
    height.current?.restore();
    look();
  }, [look]);

  function onPointerDown(event: React.PointerEvent) {
    if (height.current && event.button === 0) {
      start.current = { y: event.clientY, height: height.current.now };
      event.currentTarget.setPointerCapture(event.pointerId);
    }
  }

  function onPointerMove(event: React.PointerEvent) {
    if (start.current) {
      height.current?.set(start.current.height + event.clientY - start.current.y);
      look();
    }
  }

  function onPointerUp(event: React.PointerEvent) {
    if (start.current && event.clientY !== start.current.y) {
      height.current?.keep();
    }
    start.current = undefined;
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const chosen = height.current && heightByKey(event.key, event.shiftKey, height.current.now, height.current.range);
    if (chosen) {
      event.preventDefault();
      event.stopPropagation();
      height.current?.set(chosen);
      height.current?.keep();
      look();
    }
  }

  function onDoubleClick() {
    height.current?.reset();
    look();
  }

  return (
    <div
      ref={place}
      className="sb-height"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={text}
      title={text}
      aria-valuemin={value?.least ?? 0}
      aria-valuemax={value?.most ?? 0}
      aria-valuenow={value?.now ?? 0}
      aria-valuetext={`${String(value?.now ?? 0)} px`}
      onFocus={look}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onDoubleClick={onDoubleClick}
    />
  );
}
