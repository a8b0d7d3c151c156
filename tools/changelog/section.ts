/** What a changelog says of a version, without its heading; throws where it says nothing. */
export function sectionOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((one) => one.startsWith(`[${version}]`));
  const text = section?.split('\n').slice(1).join('\n').trim();
  if (!text) throw new Error(`CHANGELOG.md says nothing of version ${version}`);
  return text;
}
