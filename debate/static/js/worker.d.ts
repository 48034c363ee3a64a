// What debate/subjects/practice/offline_pages.py writes in front of the service worker.

declare const PRECACHE: {
  version: string;
  files: string[];
  pages: string[];
  start: string; // where the form of the practice page is sent
  shell: string; // the page of a debate on the device
};
