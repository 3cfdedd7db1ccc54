package fi.luukku.casefile;

import fi.luukku.notification.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The areas of the city; a new one starts by adding it here (O15).
 *
 * @param defaultArea the area of a case that was started without telling one
 */
@Validated
@ConfigurationProperties("luukku.areas")
record AreasProperties(
        @NotBlank(message = "name the area that takes cases started without one, for instance KAA") String defaultArea,

        @NotEmpty(message = "list at least one area with its code, name, phone and workers") @Valid List<District> districts) {

    @AssertTrue(message = "luukku.areas.default-area must be the code of one of luukku.areas.districts") boolean isDefaultAreaListed() {
        return districts == null || districts.stream().anyMatch(district -> defaultArea.equals(district.code()));
    }

    @AssertTrue(message = "each code in luukku.areas.districts may stand there only once") boolean isEachCodeListedOnce() {
        return districts == null
                || districts.stream().map(District::code).distinct().count() == districts.size();
    }

    /**
     * An area.
     *
     * @param coordinatorEmail where its coordinators are told that somebody broke the glass of a card; nobody is when null
     * @param coordinatorLanguage of what is written to them
     */
    record District(
            @NotNull(message = "give the area a code of three capital letters, for instance KAA") @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters, for instance KAA") @Nullable String code,

            @NotBlank(message = "give the area its name, as workers say it") String name,

            @NotBlank(message = "give the number families of the area call") String phone,

            @NotEmpty(message = "list at least one worker who can be a family's own worker") @Valid List<OwnWorker> workers,

            @Email(
                    message =
                            "must be the e-mail address of the area's coordinators, for instance koordinaattori@luukku.example")
            @Nullable String coordinatorEmail,

            @DefaultValue("FI") Language coordinatorLanguage) {}

    record OwnWorker(
            @NotBlank(message = "give the worker's profession: clinic-nurse, school-nurse or counsellor") String role,

            @NotBlank(message = "give the worker's name") String name,

            @NotBlank(message = "give the worker's e-mail address") @Email(message = "must be an e-mail address, for instance oma.tyontekija@luukku.example") String email,

            @NotBlank(message = "give the worker's phone number") String phone) {

        Worker worker() {
            return new Worker(role, name, email, phone);
        }
    }
}
