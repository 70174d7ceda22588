/** Dutch words of use without a network, and of the app as one file. */
export const nlOffline = {
  offline: {
    newVersion:
      "Er is een nieuwe versie van Schakel. Wat u niet heeft bewaard, begint na het herladen opnieuw.",
    reload: "Laad opnieuw",
    later: "Later",
    title: "Zonder netwerk",
    text: "Na het eerste bezoek werkt de app op deze computer ook zonder netwerk. U kunt hem ook installeren via het menu van uw browser.",
    ready: "Klaar: alles staat op deze computer en werkt zonder netwerk.",
    notReady: "Nog niet klaar: blijf verbonden tot het hier staat.",
    never: "Deze browser bewaart niets voor gebruik zonder netwerk. Download de app als één bestand.",
    single: "Download Schakel als één bestand",
    singleText:
      "De hele app met de gegevens in één HTML-bestand: een dubbelklik opent het, zonder netwerk en zonder server.",
  },
};
