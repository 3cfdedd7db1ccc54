package fi.luukku.runtime.tryout;

import fi.luukku.runtime.LuukkuRuntime;
import fi.luukku.runtime.WithRuntime;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Gives Luukku the try-out's clock and clients, and keeps what belongs to tests only out of it. */
record WithDesk(LuukkuRuntime runtime) implements SpringApplicationRunListener {

    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
        var application = (GenericApplicationContext) context;
        WithRuntime.addBeans(application, runtime);
        application.registerBean(WithoutTests.class);
    }
}
