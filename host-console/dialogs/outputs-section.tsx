import { type FormEvent, useEffect, useState } from 'react';
import type { DeviceView } from '../../shared/protocol/messages.ts';
import type { OpenOutput, OutputsMessage } from '../../shared/protocol/outputs.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { forgetOutput, orderOutput, pointOutput, readOutputs, SHOWS } from '../desk/outputs.ts';
import { deviceFacts } from '../panels/device-facts.ts';
import { dialogWords } from '../words/dialog-words.ts';
import { outputWords } from '../words/output-words.ts';
import '../styles/outputs.css';

const LOOK_MS = 1500;
const NONE: OutputsMessage = { aliases: [], open: [] };

/** Which screens are on air, whether they are current, which one is which, and what their addresses show. */
export function OutputsSection(props: { devices: DeviceView[] }) {
  const text = useWords(outputWords);
  const [message, setMessage] = useState(NONE);
  const [fault, setFault] = useState<string | null>(null);
  const [looks, setLooks] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each change too
  useEffect(() => {
    let gone = false;
    const look = (): void => void readOutputs().then((read) => !gone && read !== null && setMessage(read));
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [looks]);
  const act = async (done: Promise<boolean>): Promise<void> => {
    setFault((await done) ? null : text.failed);
    setLooks((before) => before + 1);
  };
  const { open, aliases } = message;
  return (
    <section className="outputs-list">
      <h3 className="label">{text.outputs}</h3>
      <p className="hint">{text.hint}</p>
      <p className="fault" role="alert">
        {fault}
      </p>
      {open.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <OpenOutputs open={open} devices={props.devices} act={(done) => void act(done)} />
      )}
      <h3 className="label">{text.addresses}</h3>
      {aliases.map(({ name, show }) => (
        <Address key={`${name} ${show}`} name={name} show={show} open={open} act={(done) => void act(done)} />
      ))}
      <NewAddress act={(done) => void act(done)} />
    </section>
  );
}

type Act = (done: Promise<boolean>) => void;

function OpenOutputs({ open, devices, act }: { open: OpenOutput[]; devices: DeviceView[]; act: Act }) {
  const text = useWords(outputWords);
  const device = useWords(dialogWords);
  const lang = useLang();
  const showName = useShowName();
  return (
    <table className="devices">
      <thead>
        <tr>
          {Object.entries(text.column).map(([key, name]) => (
            <th scope="col" key={key}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {open.map((output) => {
          const seen = devices.find(({ role, name }) => role === 'output' && name === output.name);
          const facts = seen ? deviceFacts(seen, lang, device) : null;
          return (
            <tr key={output.screen} data-health={facts?.health} data-output={output.name}>
              <td>{output.number}</td>
              <th scope="row">{output.alias ? `/o/${output.name}` : output.name}</th>
              <td>{showName(output.show)}</td>
              <td>{`${output.width} × ${output.height}`}</td>
              <td>{facts?.picture ?? '–'}</td>
              <td className="outputs-ask">
                <Ask name={text.identify} ask={() => act(orderOutput(output.name, 'identify'))} />
                <Ask name={text.refresh} ask={() => act(orderOutput(output.name, 'refresh'))} />
              </td>
            </tr>
          );
        })}
        <tr>
          <td colSpan={5} />
          <td className="outputs-ask">
            <Ask name={text.identifyAll} ask={() => act(orderOutput(null, 'identify'))} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Address({ name, show, open, act }: { name: string; show: string; open: OpenOutput[]; act: Act }) {
  const text = useWords(outputWords);
  const [wanted, setWanted] = useState(show);
  const isOpen = open.some((output) => output.alias && output.name === name);
  return (
    <div className="outputs-address" data-alias={name}>
      <b>{`/o/${name}`}</b>
      <Shows value={wanted} label={name} choose={setWanted} />
      <Ask name={text.point} ask={() => act(pointOutput(name, wanted))} />
      <Ask name={text.forget} ask={() => act(forgetOutput(name))} />
      {isOpen ? null : <span className="hint">{text.closed}</span>}
    </div>
  );
}

function NewAddress({ act }: { act: Act }) {
  const text = useWords(outputWords);
  const [name, setName] = useState('');
  const [show, setShow] = useState('');
  const [bad, setBad] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = name.normalize('NFC').trim();
    const good = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u.test(wanted);
    setBad(!good);
    if (!good) return;
    act(pointOutput(wanted, show));
    setName('');
  };
  return (
    <form className="outputs-address" onSubmit={submit}>
      <input
        value={name}
        aria-label={text.newName}
        placeholder={text.newName}
        onChange={(event) => setName(event.target.value)}
      />
      <Shows value={show} label={text.newName} choose={setShow} />
      <button type="submit" className="act">
        <span className="act-name">{text.add}</span>
      </button>
      {bad ? <span className="fault">{text.badName}</span> : null}
    </form>
  );
}

/** What can be chosen, and what was pointed at by other means. */
function Shows(props: { value: string; label: string; choose: (show: string) => void }) {
  const showName = useShowName();
  const known = (SHOWS as readonly string[]).includes(props.value);
  return (
    <select value={props.value} aria-label={props.label} onChange={(event) => props.choose(event.target.value)}>
      {[...SHOWS, ...(known ? [] : [props.value])].map((show) => (
        <option key={show} value={show}>
          {showName(show)}
        </option>
      ))}
    </select>
  );
}

function useShowName(): (show: string) => string {
  const { show: names } = useWords(outputWords);
  return (show) => (Object.hasOwn(names, show) ? names[show as keyof typeof names] : show.replaceAll('&', ' '));
}

function Ask(props: { name: string; ask: () => void }) {
  return (
    <button type="button" className="act" onClick={props.ask}>
      <span className="act-name">{props.name}</span>
    </button>
  );
}
