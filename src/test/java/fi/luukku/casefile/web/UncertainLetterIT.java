package fi.luukku.casefile.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class UncertainLetterIT {

    @Autowired
    private MockMvc web;

    @Autowired
    private SomeCase someCase;

    @Autowired
    private JdbcClient database;

    @Test
    void aLetterThatMayHaveGoneIsLeftToAPerson() throws Exception {
        CaseReference reference = someCase.written();
        database.sql(
                        "insert into letter (letter_key, case_reference, kind, language, recipient, address, subject, body,"
                                + " status, created_at) values (?, ?, 'plan', 'FI', 'Anna Esimerkki', 'anna@esimerkki.example',"
                                + " 'Hei', 'Hei', 'UNCERTAIN', now())")
                .params(reference + "/uncertain", reference.value())
                .update();

        web.perform(get("/cases/" + reference).with(user("demo").roles("PHONE_DUTY")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It is not certain that it went. Ask the person.")));
    }
}
