import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

/** What this part says outside its screens. */
export const clauseTexts = defineTexts(
  {
    errors: {
      'verified-without-clause': 'Dites où la clause se trouve : une clause vérifiée est une clause lue.',
      'unknown-variable': (w: Words) => `« {${w.name}} » n’est pas une variable de cette clause.`,
      'already-model': 'La collectivité emploie déjà le texte modèle.',
      'annex-made': 'Cette annexe est produite et ne change plus : ouvrez-en une nouvelle version.',
      'annex-empty': 'Choisissez au moins une clause.',
      'delivery-to-come': 'Cette remise n’a pas encore eu lieu : écrivez une date passée.',
      'document-incomplete': 'Choisissez le contrat et la nature du document.',
      'no-text': 'Choisissez un fichier, ou collez le texte du contrat.',
      'sentence-gone': 'Les documents du contrat ont changé entre-temps : relisez les phrases, puis jugez.',
    },
    documents: {
      contract: 'Contrat ou cahier des clauses particulières',
      administrative: 'Clauses administratives (CCAP)',
      technical: 'Clauses techniques (CCTP)',
      annex: 'Annexe',
      amendment: 'Avenant',
      other: 'Autre document',
    },
    recognition: {
      contract: 'De quel contrat est-ce un document ?',
      document: 'Quel document est-ce ?',
      'no-contract': 'Le registre des contrats est vide : inscrivez d’abord ce contrat, puis revenez ici.',
    },
    waiting: {
      toAnalyse: (count: number) =>
        count === 1
          ? 'Un contrat porteur de données est à analyser'
          : `${count} contrats porteurs de données sont à analyser`,
      toVerify: (count: number) =>
        count === 1
          ? 'Un sujet obligatoire de contrat est à vérifier'
          : `${count} sujets obligatoires de contrats sont à vérifier`,
      drafts: (count: number) =>
        count === 1
          ? 'Un projet d’annexe de clauses est à terminer'
          : `${count} projets d’annexe de clauses sont à terminer`,
    },
    beside: {
      clauses: 'Clauses de données',
      covered: (verified: number, all: number) =>
        all === 0
          ? 'aucun sujet obligatoire'
          : `${verified} ${verified > 1 ? 'sujets obligatoires vérifiés' : 'sujet obligatoire vérifié'} sur ${all}`,
      unread: 'aucun document analysé',
      annex: (title: string, version: number) => `${title}, version ${version}`,
      draft: 'annexe de clauses, projet',
      made: 'annexe de clauses',
      deliveries: 'Données remises',
    },
    search: { clause: 'Clause modèle', annex: 'Annexe de clauses' },
  },
  {
    errors: {
      'verified-without-clause': 'Say where the clause is: a verified clause is one that was read.',
      'unknown-variable': (w: Words) => `“{${w.name}}” is no variable of this clause.`,
      'already-model': 'The authority uses the model text already.',
      'annex-made': 'This annex has been made and no longer changes: open a new version of it.',
      'annex-empty': 'Choose at least one clause.',
      'delivery-to-come': 'This delivery has not happened yet: write a past date.',
      'document-incomplete': 'Choose the contract and what the document is.',
      'no-text': 'Choose a file, or paste the text of the contract.',
      'sentence-gone': 'The documents of the contract changed meanwhile: read the sentences again, then judge.',
    },
    documents: {
      contract: 'Contract or special clauses',
      administrative: 'Administrative clauses (CCAP)',
      technical: 'Technical specifications (CCTP)',
      annex: 'Annex',
      amendment: 'Amendment',
      other: 'Other document',
    },
    recognition: {
      contract: 'Which contract is it a document of?',
      document: 'Which document is it?',
      'no-contract': 'The register of contracts is empty: record this contract first, then come back here.',
    },
    waiting: {
      toAnalyse: count =>
        count === 1
          ? 'One data-bearing contract is to be analysed'
          : `${count} data-bearing contracts are to be analysed`,
      toVerify: count =>
        count === 1
          ? 'One mandatory topic of a contract is to be verified'
          : `${count} mandatory topics of contracts are to be verified`,
      drafts: count =>
        count === 1
          ? 'One draft annex of clauses is to be finished'
          : `${count} draft annexes of clauses are to be finished`,
    },
    beside: {
      clauses: 'Data clauses',
      covered: (verified, all) =>
        all === 0 ? 'no mandatory topic' : `${verified} of ${all} mandatory topics verified`,
      unread: 'no document analysed',
      annex: (title, version) => `${title}, version ${version}`,
      draft: 'annex of clauses, draft',
      made: 'annex of clauses',
      deliveries: 'Data handed over',
    },
    search: { clause: 'Model clause', annex: 'Annex of clauses' },
  },
)
