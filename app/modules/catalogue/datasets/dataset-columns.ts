import type { Text } from '#kernel/texts.ts'

interface Column {
  name: string
  label: Text
  required: boolean
  words: string[]
}

const column = (name: string, fr: string, en: string, words: string, required = false): Column => ({
  name,
  label: { fr, en },
  required,
  words: words.split('|'),
})

/** The fields that a column of a list of datasets may feed: headers met in French lists, and those of the SCDL schema « catalogue ». */
export const datasetFields: readonly Column[] = [
  column(
    'title',
    'Intitulé',
    'Title',
    'titre|intitule|jeu de donnees|nom du jeu de donnees|jeux de donnees|nom de la donnee|donnees|donnee|libelle|nom|title|dataset',
    true,
  ),
  column('description', 'Description', 'Description', 'description|resume|contenu|descriptif|objet|notes'),
  column('family', 'Famille', 'Family', 'famille|type de donnee|type|nature|categorie de donnee'),
  column(
    'directorate',
    'Direction',
    'Directorate',
    'direction|service|direction service|pole|entite|departement|directorate',
  ),
  column(
    'owner',
    'Qui en répond',
    'Who answers for it',
    'responsable|responsable de la donnee|referent|referent donnee|administrateur de la donnee|gestionnaire|proprietaire|owner',
  ),
  column('contact', 'À qui écrire', 'Whom to write to', 'contact|courriel|email|mail|adresse mail|point de contact'),
  column(
    'publisher',
    'Producteur',
    'Publisher',
    'producteur nom|producteur|organisme producteur|source|publisher|coll nom',
  ),
  column('themes', 'Thème', 'Theme', 'theme|thematique|themes|domaine|categorie'),
  column('keywords', 'Mots-clés', 'Keywords', 'mots cles|mot cle|tags|keywords'),
  column(
    'access_level',
    'Accès',
    'Access',
    'acces|niveau d acces|diffusion|ouverture|confidentialite|visibilite|open data',
  ),
  column('licence', 'Licence', 'Licence', 'licence|licence de reutilisation|license'),
  column(
    'legal_basis',
    'Fondement de l’usage',
    'Grounds for use',
    'base legale|fondement|cadre juridique|texte de reference',
  ),
  column(
    'frequency',
    'Fréquence de mise à jour',
    'Update frequency',
    'freq maj|frequence de mise a jour|frequence|periodicite|mise a jour|frequence d actualisation|frequency',
  ),
  column('issued_on', 'Publiée le', 'Published on', 'date publ|date de publication|publie le|publication|issued'),
  column(
    'modified_on',
    'Donnée modifiée le',
    'Data changed on',
    'date maj|derniere mise a jour|date de mise a jour|mis a jour le|date de derniere mise a jour|modified',
  ),
  column(
    'temporal_from',
    'Période, du',
    'Period, from',
    'couv temp debut|debut de la periode|date de debut|annee de debut',
  ),
  column('temporal_until', 'Période, au', 'Period, to', 'couv temp fin|fin de la periode|date de fin|annee de fin'),
  column(
    'place',
    'Territoire couvert',
    'Area covered',
    'couv spat nom|territoire|couverture geographique|emprise|zone|perimetre',
  ),
  column('formats', 'Formats', 'Formats', 'format ressources|format|formats|format du fichier|support'),
  column('url', 'Adresse', 'Address', 'url|lien|adresse|adresse web|acces en ligne|lien de telechargement|link'),
  column('conforms_to', 'Schéma suivi', 'Schema followed', 'schema|standard|norme|schema suivi'),
  column(
    'personal_data',
    'Données personnelles',
    'Personal data',
    'donnees personnelles|donnees a caractere personnel|dcp|rgpd|personal data',
  ),
]
