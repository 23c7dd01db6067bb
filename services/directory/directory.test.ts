// All on one directory (directoryOfFive.test-helper.ts): to start it takes longer than they do.
import './body/bodies.cases';
import './body/body.cases';
import './collaboration/collaboration.cases';
import './collaboration/list.cases';
import './publisher/publishers.cases';
import './references.cases';
import './region/region.cases';
// Last: it ends a database.
import './databaseGone.cases';
