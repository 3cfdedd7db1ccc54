package fi.luukku.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gatekeeper before every page. */
@Configuration(proxyBeanMethods = false)
class GatekeeperConfiguration implements WebMvcConfigurer {

    private final Gatekeeper gatekeeper;

    GatekeeperConfiguration(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gatekeeper);
    }
}
