// Shows the search of the site, with what was asked for in the address.
const place = document.querySelector('#search')
place.replaceChildren()
const search = new window.PagefindUI({ element: '#search', showImages: false, showSubResults: true })
const asked = new URLSearchParams(location.search).get('q')
if (asked) search.triggerSearch(asked)
