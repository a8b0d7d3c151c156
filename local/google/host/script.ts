import { folderOf, type Manifest, type Project } from '../project';

/** One installation of a script: a published add-on is one for all files, a bound script of one. */
export interface Script {
  readonly id: string;
  readonly name: string;
  readonly project: Project;
  readonly manifest: Manifest;
  /** Where the script is loaded from. */
  readonly folder: string;
  readonly zone: string;
}

/** The number of the script that a stand-in begins with. */
export const FIRST_SCRIPT = '1StandInOfAScript00000000000000000000';

/** A project as it is installed under that id. */
export function installed(project: Project, id: string, name: string, zone: string): Script {
  const manifest = project.manifest ?? {};
  return {
    id,
    name,
    project,
    manifest,
    folder: folderOf(project),
    zone: manifest.timeZone ?? zone,
  };
}

/** The id of one more script. */
export function scriptId(number: number): string {
  return `1StandInOfAScript${String(number).padStart(20, '0')}`;
}
