/** What the verb `serve` says. */
export const SERVE_WORDS = {
  sv: {
    listening: 'Styrkod svarar på',
    local: 'Ingen inloggning är inställd: servern nås bara från den här maskinen, och den som når den får göra allt.',
    embedded:
      'Inbäddad lagring i {folder}: det som kvitterats överlever att processen dör, men kanske inte ett strömavbrott.',
    portal: 'Portalens sidor ligger på samma adress.',
    inUse: 'mappen {folder} används redan av process {pid} på {host}',
    wayOut: 'stäng den andra servern, välj en annan mapp med --data, eller dela en PostgreSQL med DATABASE_URL',
    taken: 'porten {port} är upptagen',
    forbidden: 'porten {port} får inte öppnas av den här användaren',
    otherPort: 'välj en annan med --port',
    noAddress: 'maskinen har inte adressen {host}',
    database: 'databasen kan inte användas: {detail}',
    databaseWay: 'kontrollera DATABASE_URL, och att servern är igång',
    noPortal: 'mappen {folder} har ingen index.html',
    portalWay: 'bygg portalen, eller skriv --portal none',
  },
  en: {
    listening: 'Styrkod answers at',
    local:
      'No login is set: the server can be reached from this machine only, and whoever reaches it may do everything.',
    embedded:
      'Embedded storage in {folder}: what is acknowledged survives a killed process, and perhaps not a power cut.',
    portal: 'The pages of the portal are at the same address.',
    inUse: 'the folder {folder} is in use by process {pid} on {host}',
    wayOut: 'stop the other server, choose another folder with --data, or share a PostgreSQL with DATABASE_URL',
    taken: 'port {port} is taken',
    forbidden: 'port {port} may not be opened by this user',
    otherPort: 'choose another with --port',
    noAddress: 'this machine does not have the address {host}',
    database: 'the database cannot be used: {detail}',
    databaseWay: 'check DATABASE_URL, and that the server is running',
    noPortal: 'the folder {folder} has no index.html',
    portalWay: 'build the portal, or write --portal none',
  },
} as const
