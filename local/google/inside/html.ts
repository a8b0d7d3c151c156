import type { WireObject } from '../bridge';
import { full, Modelled, model } from './model';
import { asText, call, notModelled } from './post';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type Service = GoogleAppsScript.HTML.HtmlService;

class HtmlOutputModel
  extends Modelled
  implements
    Pick<
      HtmlOutput,
      | 'append'
      | 'getContent'
      | 'getHeight'
      | 'getTitle'
      | 'getWidth'
      | 'setContent'
      | 'setHeight'
      | 'setTitle'
      | 'setWidth'
    >
{
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    super();
    this.#content = content;
  }

  static wire(page: unknown): WireObject {
    if (!(page instanceof HtmlOutputModel)) return notModelled('a page that is not an HtmlOutput');
    return {
      content: page.#content,
      title: page.#title,
      width: page.#width,
      height: page.#height,
    };
  }

  append(text: string): HtmlOutput {
    this.#content += text;
    return full<HtmlOutput>(this);
  }

  getContent(): string {
    return this.#content;
  }

  getHeight(): number {
    return this.#height ?? notModelled('HtmlOutput.getHeight before setHeight');
  }

  getTitle(): string {
    return this.#title;
  }

  getWidth(): number {
    return this.#width ?? notModelled('HtmlOutput.getWidth before setWidth');
  }

  setContent(content: string): HtmlOutput {
    this.#content = content;
    return full<HtmlOutput>(this);
  }

  setHeight(height: number): HtmlOutput {
    this.#height = height;
    return full<HtmlOutput>(this);
  }

  setTitle(title: string): HtmlOutput {
    this.#title = title;
    return full<HtmlOutput>(this);
  }

  setWidth(width: number): HtmlOutput {
    this.#width = width;
    return full<HtmlOutput>(this);
  }
}
model(HtmlOutputModel, 'HtmlOutput', 'HtmlOutput', {
  append: 'text',
  getContent: '',
  getHeight: '',
  getTitle: '',
  getWidth: '',
  setContent: 'text',
  setHeight: 'integer',
  setTitle: 'text',
  setWidth: 'integer',
});

class HtmlServiceModel extends Modelled implements Pick<Service, 'createHtmlOutputFromFile'> {
  createHtmlOutput(html = ''): HtmlOutput {
    call('HtmlService', 'createHtmlOutput');
    return full<HtmlOutput>(new HtmlOutputModel(html));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = asText(call('HtmlService', 'createHtmlOutputFromFile', [name]));
    return full<HtmlOutput>(new HtmlOutputModel(html));
  }
}
model(HtmlServiceModel, 'HtmlService', '', {
  createHtmlOutput: '|text',
  createHtmlOutputFromFile: 'text',
});

/** The service `HtmlService`. */
export const HtmlService = full<Service>(
  new HtmlServiceModel() as HtmlServiceModel & Partial<Service>,
);

/** A page on its way out. */
export function htmlOut(page: unknown): WireObject {
  return HtmlOutputModel.wire(page);
}
