export const WORDS = {
  sv: {
    nothing: 'Inget att anmärka på.',
    looked: ['objekt granskat', 'objekt granskade'],
    doubt: 'Går inte att avgöra',
    such: 'till exempel',
    head: ['objekt', 'grad', 'fynd', 'avsnitt', 'regel'],
  },
  en: {
    nothing: 'Nothing to remark on.',
    looked: ['object looked at', 'objects looked at'],
    doubt: 'Cannot be told',
    such: 'such as',
    head: ['object', 'severity', 'finding', 'section', 'rule'],
  },
} as const
