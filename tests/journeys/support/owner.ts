/** Who installed the product of the journeys. */
export const owner = {
  name: 'Camille Martin',
  email: 'camille.martin@val-de-brume.example',
  passphrase: 'une boussole dans la brume',
} as const
