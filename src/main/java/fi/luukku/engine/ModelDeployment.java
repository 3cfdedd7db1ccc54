package fi.luukku.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Deploys the models when Luukku has started, all in one deployment so that each finds the forms and models it names. The
 * engine makes a new version only of what changed. While the engine is away Luukku serves its pages and tries again.
 */
@Component("models")
@ConditionalOnBooleanProperty(name = "camunda.client.enabled", matchIfMissing = true)
class ModelDeployment implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final CamundaClient client;
    private final Models models;
    private final AtomicBoolean deployed = new AtomicBoolean();
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .includes(ClientException.class)
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofSeconds(1))
            .multiplier(1.5)
            .maxDelay(Duration.ofSeconds(30))
            .build());

    ModelDeployment(CamundaClient client, Models models) {
        this.client = client;
        this.models = models;
    }

    @EventListener(ApplicationReadyEvent.class)
    void deployWhenReady() {
        Thread.ofVirtual().name("model-deployment").start(this::deploy);
    }

    private void deploy() {
        List<Models.Model> files = models.all();
        if (files.isEmpty()) {
            log.warn("There is no model to deploy");
            return;
        }
        try {
            retry.invoke(() -> deploy(files));
        } catch (RuntimeException e) {
            log.error("The models cannot be deployed", e);
        }
    }

    private void deploy(List<Models.Model> files) {
        DeployResourceCommandStep1 start = client.newDeployResourceCommand();
        DeployResourceCommandStep2 command = null;
        for (Models.Model file : files) {
            command = (command == null ? start : command).addResourceBytes(file.content(), file.name());
        }
        if (command != null) {
            long key = command.send().join().getKey();
            log.info("Deployed {} models and forms (deployment {})", files.size(), key);
            deployed.set(true);
        }
    }

    @Override
    public Health health() {
        return deployed.get()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("waiting", "for the engine to take the models")
                        .build();
    }
}
