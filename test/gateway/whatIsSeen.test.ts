// On one hub (watchedHub.ts): to start it takes longer than they do.
import './traces.cases';
import './requestIds.cases';
