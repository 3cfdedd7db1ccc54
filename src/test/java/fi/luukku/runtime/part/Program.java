package fi.luukku.runtime.part;

import java.util.List;

/**
 * What to start as a JVM of its own.
 *
 * @param name as a person reads it
 * @param folder its folder under the data, and the name of its log
 * @param options for the JVM
 * @param arguments for the main class
 */
record Program(
        String name, String folder, String classPath, String mainClass, List<String> options, List<String> arguments) {}
