package fi.luukku.runtime.tryout;

/** Who starts the try-out with Maven and ends Maven, however, means to end the try-out. */
final class EndsWithMaven {

    private EndsWithMaven() {}

    static void watch() {
        ProcessHandle.current()
                .parent()
                .filter(EndsWithMaven::isJava)
                .ifPresent(maven -> maven.onExit().thenRunAsync(() -> System.exit(0), EndsWithMaven::inItsOwnThread));
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").matches(".*[/\\\\]java(\\.exe)?");
    }

    private static void inItsOwnThread(Runnable end) {
        Thread.ofPlatform().name("end").start(end);
    }
}
