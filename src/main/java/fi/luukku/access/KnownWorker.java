package fi.luukku.access;

/** A principal that tells who it is; every way of logging in makes one. */
public interface KnownWorker {

    Identity identity();
}
