"""Statements that write the GLEIF tables."""

ENTITIES = """
create table n.legal_entity as
select
    l.entity, l.lei,
    case when l.entity % 2 = 0 then upper(w.legal_name) else w.legal_name end
        as legal_name,
    w.country_code, w.street, w.city, w.postal_code, w.form_code, w.authority,
    w.registration_number
from n.leis as l inner join n.named as w on l.entity = w.c
union all
select
    l.entity, l.lei,
    w.brand || ' Holdings ' || w.legal_form,
    w.country_code, w.street, w.city, w.postal_code, w.form_code, w.authority,
    'H' || digits(l.entity, 7)
from n.leis as l
inner join (
    select min(c) as root, group_number from (
        select c, "group" as group_number from n.named where "group" >= 0
    ) group by group_number
) as g on l.entity = (select count(*) from n.company) + g.group_number
inner join n.named as w on g.root = w.c
"""

LEVEL_1 = """
create table gleif.lei_record as
select
    lei as "LEI",
    legal_name as "Entity.LegalName",
    'en' as "Entity.LegalName.xmllang",
    'en' as "Entity.LegalAddress.xmllang",
    street as "Entity.LegalAddress.FirstAddressLine",
    city as "Entity.LegalAddress.City",
    country_code as "Entity.LegalAddress.Country",
    postal_code as "Entity.LegalAddress.PostalCode",
    'en' as "Entity.HeadquartersAddress.xmllang",
    street as "Entity.HeadquartersAddress.FirstAddressLine",
    city as "Entity.HeadquartersAddress.City",
    country_code as "Entity.HeadquartersAddress.Country",
    postal_code as "Entity.HeadquartersAddress.PostalCode",
    authority as "Entity.RegistrationAuthority.RegistrationAuthorityID",
    registration_number
        as "Entity.RegistrationAuthority.RegistrationAuthorityEntityID",
    case when country_code = 'US' then 'US-DE' else country_code end
        as "Entity.LegalJurisdiction",
    'GENERAL' as "Entity.EntityCategory",
    form_code as "Entity.LegalForm.EntityLegalFormCode",
    'ACTIVE' as "Entity.EntityStatus",
    (1960 + entity % 60) || '-03-01T00:00:00Z' as "Entity.EntityCreationDate",
    null::varchar as "Entity.EntityExpirationDate",
    null::varchar as "Entity.EntityExpirationReason",
    null::varchar as "Entity.SuccessorEntity.1.SuccessorLEI",
    null::varchar as "Entity.SuccessorEntity.1.SuccessorEntityName",
    (2014 + entity % 8) || '-06-10T00:00:00Z'
        as "Registration.InitialRegistrationDate",
    '2025-09-1' || entity % 10 || case when entity % 4 = 0
        then 'T01:30:00+02:00' else 'T08:15:30.000Z' end
        as "Registration.LastUpdateDate",
    case when entity % 3 = 1 then 'LAPSED' else 'ISSUED' end
        as "Registration.RegistrationStatus",
    case when entity % 3 = 1 then '2025' else '2027' end || '-03-1' || entity % 10
        || 'T00:00:00Z' as "Registration.NextRenewalDate",
    '98450000000000000096' as "Registration.ManagingLOU",
    'FULLY_CORROBORATED' as "Registration.ValidationSources",
    authority as "Registration.ValidationAuthority.ValidationAuthorityID",
    registration_number
        as "Registration.ValidationAuthority.ValidationAuthorityEntityID",
    'CONFORMING' as "ConformityFlag"
from n.legal_entity order by lei
"""

# A relationship of a category replaces the exception of that category.
LEVEL_2 = """
create table gleif.relationship_record as
with edges as (
    select child, parent, 'IS_DIRECTLY_CONSOLIDATED_BY' as kind from n.legal_parent
    where parent >= 0
    union all
    select child, ultimate, 'IS_ULTIMATELY_CONSOLIDATED_BY' from n.legal_parent
    where ultimate >= 0
)
select
    c.lei as "Relationship.StartNode.NodeID",
    'LEI' as "Relationship.StartNode.NodeIDType",
    p.lei as "Relationship.EndNode.NodeID",
    'LEI' as "Relationship.EndNode.NodeIDType",
    kind as "Relationship.RelationshipType",
    'ACTIVE' as "Relationship.RelationshipStatus",
    -- The validity sits in either slot.
    case when child % 3 = 0 then '2024' else '2015' end || '-01-01T00:00:00Z'
        as "Relationship.Period.1.startDate",
    case when child % 3 = 0 then '2024-12-31T00:00:00Z' end
        as "Relationship.Period.1.endDate",
    case when child % 3 = 0 then 'ACCOUNTING_PERIOD' else 'RELATIONSHIP_PERIOD' end
        as "Relationship.Period.1.periodType",
    case when child % 3 = 0 then '2015-01-01T00:00:00Z' end
        as "Relationship.Period.2.startDate",
    null::varchar as "Relationship.Period.2.endDate",
    case when child % 3 = 0 then 'RELATIONSHIP_PERIOD' end
        as "Relationship.Period.2.periodType",
    'ACCOUNTING_STANDARD' as "Relationship.Qualifiers.1.QualifierDimension",
    'IFRS' as "Relationship.Qualifiers.1.QualifierCategory",
    case when child % 9 = 0 then 'ACCOUNTING_CONSOLIDATION' end
        as "Relationship.Quantifiers.1.MeasurementMethod",
    case when child % 9 = 0 then '100.00' end
        as "Relationship.Quantifiers.1.QuantifierAmount",
    case when child % 9 = 0 then 'PERCENTAGE' end
        as "Relationship.Quantifiers.1.QuantifierUnits",
    '2018-05-01T10:00:00.000Z' as "Registration.InitialRegistrationDate",
    '2025-05-02T09:30:00+02:00' as "Registration.LastUpdateDate",
    case when child % 5 = 0 then 'LAPSED' else 'PUBLISHED' end
        as "Registration.RegistrationStatus",
    '2027-05-01T00:00:00Z' as "Registration.NextRenewalDate",
    '98450000000000000096' as "Registration.ManagingLOU",
    'FULLY_CORROBORATED' as "Registration.ValidationSources",
    'ACCOUNTS_FILING' as "Registration.ValidationDocuments",
    null::varchar as "Registration.ValidationReference"
from edges
inner join n.leis as c on edges.child = c.entity
inner join n.leis as p on edges.parent = p.entity
order by all;

create table gleif.reporting_exception as
select
    l.lei as "LEI", category as "Exception.Category",
    ['NATURAL_PERSONS', 'NON_CONSOLIDATING', 'NO_KNOWN_PERSON', 'NO_LEI', 'NON_PUBLIC']
        [(l.entity % 5 + 1)::int] as "Exception.Reason.1"
from n.leis as l
left join n.legal_parent as p on l.entity = p.child
cross join (values ('DIRECT_ACCOUNTING_CONSOLIDATION_PARENT', true),
    ('ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT', false)) as v (category, is_direct)
where coalesce(case when is_direct then p.parent else p.ultimate end, -1) < 0
order by all
"""
