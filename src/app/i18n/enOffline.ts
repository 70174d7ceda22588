/** Words about use without a network and the app as one file. */
export const enOffline = {
  offline: {
    newVersion: "A new version of Schakel is ready. What you have not saved starts over when you reload.",
    reload: "Reload",
    later: "Later",
    title: "Without a network",
    text: "After the first visit the app works without a network on this computer. You can also install it from the menu of your browser.",
    ready: "Ready: all of it is kept on this computer, and works without a network.",
    notReady: "Not ready yet: stay online until it says so here.",
    never: "This browser keeps nothing for use without a network. Download the app as one file instead.",
    single: "Download Schakel as one file",
    singleText:
      "The whole app with its data sets in one HTML file: a double click opens it, without a network and without a server.",
  },
};
