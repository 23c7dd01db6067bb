// All on one hub (surreyHub.ts): to start it takes longer than they do.
import './http.cases';
import './limits.cases';
import './persisted.cases';
// Last: it ends the directory.
import './supergraphKept.cases';
