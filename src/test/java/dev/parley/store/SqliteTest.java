package dev.parley.store;

import java.nio.file.Path;

/** State in a file. */
class SqliteTest extends StoreContract {

    @Override
    Store open(Path folder) {
        return Store.open(folder, null, null);
    }
}
