import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let tresoriere: Person;

beforeAll(async () => {
  stage = await Stage.empty({ userLocale: 'fr', locale: 'fr_FR' });
  tresoriere = await stage.person();
});

afterAll(() => stage.close());

test('whoever reads French works in French from the first click to the refund', async () => {
  const { sidebar } = tresoriere;
  const at = (header: string, row: number) => tresoriere.at(header, row);
  await tresoriere.choose('Ouvrir le panneau latéral');
  await sidebar.shows('Connexion');
  await sidebar.field('Clé API').fill('sample-key-full');
  await sidebar.press('Se connecter');
  await sidebar.says('Clé se terminant par full');
  await tresoriere.choose('Préparer cette feuille de calcul');
  await tresoriere.answer('est prêt. Saisissez une ligne par paiement', 'OK');

  await tresoriere.type(at('E-mail du payeur', 2), 'ines.faure@example.net');
  await tresoriere.type(at('Montant', 2), 'dix');
  await tresoriere.type(at('Moyen de paiement', 2), 'ESP');
  await tresoriere.type(at('Date de paiement', 2), '29/03/2026');
  await tresoriere.type(at('Adhésion', 2), 'Adhésion réduite — 10.00 EUR (#12)');
  await tresoriere.choose('Vérifier les lignes');
  await tresoriere.sees(at('État', 2), 'Non valide');
  expect(await tresoriere.shown(at('Message', 2))).toMatch(
    /^Montant\s: «\sdix\s» n’est pas un montant\. Saisissez-le sous la forme 20 ou 20,50\.$/,
  );

  await tresoriere.type(at('Montant', 2), '10,00');
  await tresoriere.select('A2', 'A3');
  await sidebar.choose('Lignes');
  await sidebar.says('1 paiement (1 ligne)');
  await sidebar.press('Envoyer 1 paiement');
  await sidebar.says('1 paiement envoyé, 10,00\u00a0EUR.');
  await tresoriere.sees(at('État', 2), 'Envoyé');

  await tresoriere.choose('Rembourser…');
  await sidebar.shows('Rembourser');
  await sidebar.says('Reste à rembourser');
  await sidebar.press('Tout');
  await sidebar.press('Aperçu');
  await sidebar.press('Rembourser 10,00\u00a0EUR');
  await tresoriere.sees(at('État', 2), 'Remboursé');
  expect(stage.qomon.ledger.bundles[0]?.transactions[0]).toMatchObject({ reimbursed_amount: 1000 });
  expect(stage.complaints).toEqual([]);
});

test('whoever prefers English chooses it in the settings', async () => {
  const { sidebar } = tresoriere;
  await sidebar.choose('Réglages');
  await sidebar.field('Langue').selectOption('English');
  await sidebar.press('Enregistrer');
  await sidebar.shows('Settings');
  await sidebar.says('Saved.');
  expect(stage.complaints).toEqual([]);
});
