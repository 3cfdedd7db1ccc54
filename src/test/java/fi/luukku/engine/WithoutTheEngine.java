package fi.luukku.engine;

import fi.luukku.runtime.OnDatabase;

/** A class cannot be this and have a database of its own at once: that comes with the class that extends it. */
@OnDatabase
abstract class WithoutTheEngine {}
