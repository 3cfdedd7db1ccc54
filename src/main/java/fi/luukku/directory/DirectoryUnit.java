package fi.luukku.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as the area's files have told of it. It is never deleted: what is gone from the file is ended. */
@Entity
class DirectoryUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_unit_seq")
    @SequenceGenerator(name = "directory_unit_seq", allocationSize = 50)
    private @Nullable Long id;

    private String areaCode;
    private String code;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String name;
    private @Nullable String email;
    private @Nullable String phoneE164;
    private String about;
    private @Nullable LocalDate endedOn;

    @ElementCollection
    @CollectionTable(name = "directory_contact_person", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<ContactPerson> contactPersons = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DirectoryUnit() {}

    @SuppressWarnings("NullAway.Init") // Error: the fields are set by write
    DirectoryUnit(Unit unit) {
        areaCode = unit.areaCode();
        code = unit.code();
        write(unit);
    }

    /** @return whether it changed anything; one that had ended is there again */
    boolean take(Unit unit) {
        if (unit().equals(unit)) {
            return false;
        }
        write(unit);
        return true;
    }

    /**
     * Is not offered any more; its contact persons are forgotten, as nothing asks to keep them.
     *
     * @return whether it had not ended before
     */
    boolean end(LocalDate today) {
        if (endedOn != null) {
            return false;
        }
        endedOn = today;
        contactPersons.clear();
        return true;
    }

    private void write(Unit unit) {
        kind = unit.kind();
        name = unit.name();
        email = unit.email();
        phoneE164 = unit.phoneE164();
        about = unit.about();
        endedOn = unit.endedOn();
        if (!contactPersons.equals(unit.contactPersons())) {
            contactPersons.clear();
            contactPersons.addAll(unit.contactPersons());
        }
    }

    String code() {
        return code;
    }

    Unit unit() {
        return new Unit(code, areaCode, kind, name, email, phoneE164, contactPersons, about, endedOn);
    }
}
