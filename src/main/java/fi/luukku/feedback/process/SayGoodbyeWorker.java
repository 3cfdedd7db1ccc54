package fi.luukku.feedback.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.feedback.Goodbyes;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class SayGoodbyeWorker {

    private final Goodbyes goodbyes;

    SayGoodbyeWorker(Goodbyes goodbyes) {
        this.goodbyes = goodbyes;
    }

    @JobWorker(type = "luukku.say-goodbye")
    public void sayGoodbye(@Variable String caseReference) {
        goodbyes.say(new CaseReference(caseReference));
    }
}
