package fi.luukku.directory;

import static fi.luukku.directory.SomeFile.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.runtime.OnDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
@AutoConfigureMockMvc
class DirectoryPageIT {

    private static final SomeWorker DUTY = SomeWorker.of("duty", Role.PHONE_DUTY, "KAA");
    private static final SomeWorker COORDINATOR = SomeWorker.of("kaisa", Role.COORDINATOR, "HAU");
    private static final String SCHOOL = "HAU;koulu;school;Haukiputaan koulu;;koulu@luukku.example;;;;;;";

    @Autowired
    MockMvc web;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void nothing() {
        database.sql("delete from directory_unit where area_code = 'HAU'").update();
        database.sql("delete from directory_import where area_code = 'HAU'").update();
    }

    @Test
    void unitsAreFoundByAWordOfTheirNameAContactPersonAKindAndAnArea() throws Exception {
        look("paivakoti", "", "KAA")
                .andExpect(content().string(containsString("Pilvilinnan päiväkoti")))
                .andExpect(content().string(containsString("Pia Päiväkoti")))
                .andExpect(content().string(not(containsString("Kaakkurin koulu"))));
        look("reetta REHTORI", "", "")
                .andExpect(content().string(containsString("Kaakkurin koulu")))
                .andExpect(content().string(containsString("speaks Finnish, English")))
                .andExpect(content().string(containsString("One unit")));
        look("", "group", "KAA")
                .andExpect(content().string(containsString("Friends-ryhmä")))
                .andExpect(content().string(not(containsString("Kaakkurin koulu"))));
        look("ei sellaista", "", "").andExpect(content().string(containsString("Nothing found")));
        look("", "nonsense", "XXX").andExpect(content().string(containsString("Nothing found")));
        web.perform(get("/").with(DUTY.atWork())).andExpect(content().string(containsString("href=\"/directory\"")));
    }

    @Test
    void aFitFileIsFirstCheckedAndThenTaken() throws Exception {
        upload("HAU", of(SCHOOL), "check")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing has changed yet")))
                .andExpect(content().string(containsString("1 new, 0 changed, 0 ended")))
                .andExpect(content().string(containsString("Every school should have a named contact person")));
        assertThat(directory.units("HAU")).isEmpty();

        upload("HAU", of(SCHOOL), "").andExpect(content().string(containsString("Taken into use for Haukipudas")));
        assertThat(directory.units("HAU")).hasSize(1);
        assertThat(database.sql("select taken_by from directory_import where area_code = 'HAU'")
                        .query(String.class)
                        .single())
                .isEqualTo("kaisa");
    }

    @Test
    void aFaultyFileIsReportedByLineAndColumnAndChangesNothing() throws Exception {
        upload("HAU", of(SCHOOL, "HAU;x;pub;<b>X</b>;;no;;;;;;"), "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nothing has changed")))
                .andExpect(content().string(containsString("Line 3, column kind")))
                .andExpect(content().string(containsString("Line 3, column email")))
                .andExpect(content().string(not(containsString("<b>X"))));
        assertThat(directory.units("HAU")).isEmpty();

        upload("HAU", new byte[0], "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose the file")));
        upload("HAU", (SomeFile.HEADS + "\nHAU;a;ngo;Äiti;;;;;;;;").getBytes(StandardCharsets.ISO_8859_1), "")
                .andExpect(content().string(containsString("Line 2, column name")))
                .andExpect(content().string(containsString("not saved as UTF-8")));
        web.perform(post("/directory/upload").with(csrf()).with(COORDINATOR.atWork()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aCoordinatorGivesFilesOfTheirOwnAreasOnly() throws Exception {
        int before = directory.units("KAA").size();
        upload("KAA", of(SCHOOL.replace("HAU", "KAA")), "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("one you coordinate")));
        assertThat(directory.units("KAA")).hasSize(before);
    }

    private ResultActions look(String words, String kind, String area) throws Exception {
        web.perform(post("/directory")
                        .session(session)
                        .with(csrf())
                        .with(DUTY.atWork())
                        .param("words", words)
                        .param("kind", kind)
                        .param("area", area))
                .andExpect(redirectedUrl("/directory"));
        return web.perform(get("/directory").session(session).with(DUTY.atWork()))
                .andExpect(status().isOk());
    }

    private ResultActions upload(String area, byte[] content, String only) throws Exception {
        return web.perform(multipart("/directory/upload")
                .file(new MockMultipartFile("file", "HAU.csv", "text/csv", content))
                .param("area", area)
                .param("only", only)
                .with(csrf())
                .with(COORDINATOR.atWork()));
    }
}
