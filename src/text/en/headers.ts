import type { HeaderFault } from '../../model/faults';
import type { TabLeft } from '../../model/results';
import { columns } from './columns';
import { count } from './numbers';

/** What is wrong with the headers of a tab, and the way to correct it. */
export function headerFault(fault: HeaderFault): string {
  if (fault.kind === 'header below') {
    return `• The headers stand in row ${fault.row}. Move them to row 1; a title can stand on another tab.`;
  }
  const { header } = columns[fault.key];
  if (fault.kind === 'duplicate header') {
    return `• The header “${header}” stands in ${fault.columns.length} columns. Rename all but one.`;
  }
  return fault.like === undefined
    ? `• There is no column “${header}”. Add this header.`
    : `• There is no column “${header}”. If “${fault.like}” is meant, call it so.`;
}

/** The lines that name tabs of which nothing is sent, and why. */
export function tabLines(tabs: readonly TabLeft[]): string[] {
  return tabs.flatMap(({ tab, rows, why }) => {
    const counted = count(rows, 'row', 'rows');
    if (why === 'hidden')
      return [`• “${tab}” (${counted}): this tab is hidden. Show it to send them.`];
    if ('like' in why) {
      const { header } = columns.ready;
      const way =
        why.like === undefined
          ? 'If its header was changed, give it its name back.'
          : `If “${why.like}” is meant, call it so.`;
      return [`• “${tab}” (${counted}): this tab has no column “${header}”. ${way}`];
    }
    return [
      `• “${tab}” (${counted}): this tab cannot be read.`,
      ...why.map((it) => `  ${headerFault(it)}`),
    ];
  });
}
