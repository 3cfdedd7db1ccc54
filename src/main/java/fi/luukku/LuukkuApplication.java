package fi.luukku;

import fi.luukku.access.VerifyAccessLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class LuukkuApplication {

    public static void main(String[] args) {
        if (VerifyAccessLog.isAskedBy(args)) {
            System.exit(VerifyAccessLog.run(args));
        }
        SpringApplication.run(LuukkuApplication.class, args);
    }
}
