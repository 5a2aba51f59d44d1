-- A spelling that is not written as normalised names are never ends one: the
-- form silently stays part of every name.
select
    legal_form,
    country_code
from {{ ref('int_legal_form_spellings') }}
where legal_form <> {{ normalised_name('legal_form') }}
