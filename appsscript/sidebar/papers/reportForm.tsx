import { useState } from 'preact/hooks';
import { Choices } from '../choices';
import { useFrame } from '../frame';
import { Field } from '../parts';

/** About what a report is to be: the last send, or a day. */
const ABOUT = ['last', 'day'] as const;

/** Asks which send or day a report is to be about. */
export function ReportForm({
  busy,
  onWrite,
}: {
  busy: boolean;
  onWrite: (request: { day?: string }) => void;
}) {
  const own = useFrame().words.papers;
  const [about, setAbout] = useState<(typeof ABOUT)[number]>('last');
  const [day, setDay] = useState('');
  const write = (event: Event): void => {
    event.preventDefault();
    onWrite(about === 'day' ? { day: day.trim() } : {});
  };
  return (
    <form onSubmit={write}>
      <h3>{own.reportTitle}</h3>
      <Choices
        legend={own.about}
        name="report-about"
        options={ABOUT}
        chosen={about}
        labelOf={(one) => own.abouts[one]}
        onChoose={setAbout}
      />
      {about === 'day' && (
        <Field
          id="report-day"
          label={own.day}
          help={own.dayHelp()}
          value={day}
          onText={setDay}
          required
          disabled={busy}
        />
      )}
      <div class="actions">
        <button type="submit" class="action" disabled={busy}>
          {own.report}
        </button>
      </div>
    </form>
  );
}
