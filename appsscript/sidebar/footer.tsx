import { pageUrl } from '../pages';
import { useFrame } from './frame';

/** Where help is to be had, below every panel. */
export function Footer() {
  const { words, language } = useFrame();
  return (
    <footer>
      {(['guide', 'support'] as const).map((name) => (
        <a key={name} href={pageUrl(name, language)} target="_blank" rel="noopener noreferrer">
          {words.help[name]}
        </a>
      ))}
    </footer>
  );
}
