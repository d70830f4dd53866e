import { decode, type JsonNode, member, type Place, textOf } from './json-tree';

/** What documents may say, as the server describes its models; sent once. */
export interface Vocabulary {
  /** objects by what they describe: "network", "population" … */
  readonly shapes: Partial<Record<string, Shape>>;
  /** the types that objects of a family may have */
  readonly families: Partial<Record<string, Kind[]>>;
}

export interface Shape {
  readonly entries: Entry[];
  /** which types it may have; each brings entries of its own */
  readonly family?: string;
}

/** A key and what may stand behind it. */
export interface Entry {
  readonly name: string;
  /** unit and default */
  readonly detail?: string;
  /** meaning and range */
  readonly info?: string;
  /** JSON text that is put there at first */
  readonly value?: string;
  readonly options?: Word[];
  /** the shape of the object there */
  readonly holds?: string;
  /** whether there is a list of such objects */
  readonly isList?: boolean;
  /** whether a distribution may stand there */
  readonly isDrawn?: boolean;
  /** whose ids it names: parts of the document under these keys */
  readonly refers?: string[];
}

/** A value: its JSON text, and what it means. */
export interface Word {
  readonly value: string;
  readonly detail?: string;
  readonly info?: string;
}

/** A member of a family. */
export interface Kind {
  readonly type: string;
  readonly info: string;
  readonly entries: Entry[];
  /** of a neuron model: the receptors that it can have, its usual ones first */
  readonly receptors?: string[];
  /** of neuron models and receptors */
  readonly state?: Entry[];
  /** of receptors: the weight of a projection onto them */
  readonly weight?: Entry;
  /** of plasticity rules: what can be recorded of the projection */
  readonly records?: string[];
}

const TYPE = 'type';

/** What the keys and words of one document mean. */
export class Meanings {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly text: string,
    private readonly root: JsonNode | undefined,
  ) {}

  /** The keys that the object at a place may have. */
  keys(place: Place): Entry[] {
    return this.#walk(place).entries;
  }

  /** The values that can be written at a place. */
  values(place: Place): Word[] {
    const { entry, shape, owner } = this.#walk(place);
    if (!entry) {
      return shape ? this.#templates(shape) : [];
    }
    if (entry.name === 'record') {
      return this.#recordable(textOf(owner, 'of', this.text)).map((name) => ({ value: quoted(name) }));
    }
    if (entry.refers) {
      return entry.refers.flatMap((array) => this.#ids(array)).map((id) => ({ value: quoted(id) }));
    }
    if (entry.options) {
      return entry.options;
    }
    if (entry.holds && !entry.isList) {
      return this.#templates(entry.holds, owner);
    }
    const given: Word[] = entry.value ? [{ value: entry.value, detail: entry.detail, info: entry.info }] : [];
    return entry.isDrawn ? [...given, ...this.#distributions()] : given;
  }

  /** Follows the document to a place: the keys there, and which of them the place belongs to. */
  #walk(place: Place): { entries: Entry[]; entry?: Entry; shape?: string; owner?: JsonNode } {
    let shape: string | undefined = 'network';
    let entry: Entry | undefined;
    let entries: Entry[] = [];
    let owner: JsonNode | undefined;
    for (const { node, step } of place.around) {
      if (node.kind === 'array') {
        shape = entry?.isList ? shape : undefined;
        entry = undefined;
        continue;
      }
      entries = shape === undefined ? [] : this.#entries(shape, node, owner);
      entry = entries.find(({ name }) => name === step);
      shape = entry?.isDrawn ? 'distribution' : entry?.holds;
      owner = node;
    }
    return { entries, entry, shape, owner };
  }

  #entries(shape: string, node: JsonNode, owner: JsonNode | undefined): Entry[] {
    if (shape === 'initial') {
      return this.#state(owner);
    }
    const { entries, family } = this.vocabulary.shapes[shape] ?? { entries: [] };
    const weight = shape === 'projection' ? this.#receptor(this.#population(textOf(node, 'to', this.text)))?.weight : undefined;
    const kinds = this.#kinds(family, owner);
    const type: Entry[] = family ? [{ name: TYPE, value: '""', options: kinds.map(word) }] : [];
    return [...entries, ...(weight ? [weight] : []), ...type, ...(this.#kind(family, node)?.entries ?? [])];
  }

  /** The members of a family; of the receptors those that the model beside them can have. */
  #kinds(family: string | undefined, owner: JsonNode | undefined): Kind[] {
    const all = family ? (this.vocabulary.families[family] ?? []) : [];
    const able = family === 'receptors' ? this.#kind('neuron', member(owner, 'model')?.value)?.receptors : undefined;
    return able ? all.filter(({ type }) => able.includes(type)) : all;
  }

  #kind(family: string | undefined, node: JsonNode | undefined): Kind | undefined {
    const type = textOf(node, TYPE, this.text);
    return family ? this.vocabulary.families[family]?.find((kind) => kind.type === type) : undefined;
  }

  /** The receptor of a population, also where it is not written down. */
  #receptor(population: JsonNode | undefined): Kind | undefined {
    const usual = this.#kind('neuron', member(population, 'model')?.value)?.receptors?.[0];
    const type = textOf(member(population, 'receptors')?.value, TYPE, this.text) || usual;
    return this.vocabulary.families.receptors?.find((kind) => kind.type === type);
  }

  #state(population: JsonNode | undefined): Entry[] {
    const model = this.#kind('neuron', member(population, 'model')?.value);
    return [...(model?.state ?? []), ...(this.#receptor(population)?.state ?? [])];
  }

  #recordable(of: string): string[] {
    const population = this.#population(of);
    if (population) {
      return ['spikes', 'rateHz', ...this.#state(population).map(({ name }) => name)];
    }
    const projection = this.#part('projections', of);
    const rule = this.#kind('plasticity', member(projection, 'plasticity')?.value);
    return projection && !this.#part('stimuli', of) ? (rule?.records ?? []) : ['spikes', 'rateHz'];
  }

  #population(id: string): JsonNode | undefined {
    return this.#part('populations', id);
  }

  #part(array: string, id: string): JsonNode | undefined {
    return this.#parts(array).find((part) => textOf(part, 'id', this.text) === id);
  }

  #parts(array: string): JsonNode[] {
    return member(this.root, array)?.value?.items ?? [];
  }

  #ids(array: string): string[] {
    return this.#parts(array)
      .map((part) => textOf(part, 'id', this.text))
      .filter((id) => id !== '');
  }

  /** New objects of a shape: one for each type that they may have. */
  #templates(shape: string, owner?: JsonNode): Word[] {
    const { entries, family } = this.vocabulary.shapes[shape] ?? { entries: [] };
    const start = entries.some(({ name }) => name === 'id') ? '"id": ""' : '';
    if (!family) {
      return start ? [{ value: `{ ${start} }` }] : [];
    }
    return this.#kinds(family, owner).map((kind) => ({
      value: `{ ${start}${start && ', '}"type": ${quoted(kind.type)} }`,
      info: kind.info,
    }));
  }

  #distributions(): Word[] {
    return (this.vocabulary.shapes.distribution?.entries ?? []).map(({ name, value, info }) => ({
      value: `{ ${quoted(name)}: ${value ?? '[]'} }`,
      info,
    }));
  }
}

function word({ type, info }: Kind): Word {
  return { value: quoted(type), info };
}

function quoted(name: string): string {
  return JSON.stringify(name);
}

/** What a value is found by: a word without its quotation marks, an object by its type. */
export function labelOf({ value }: Word): string {
  const type = /"type": ("[^"]*")/.exec(value)?.[1] ?? /^\{ ("\w+"):/.exec(value)?.[1];
  return value.startsWith('"') ? decode(value) : value.startsWith('{') && type ? decode(type) : value;
}
