"""Statements that give companies addresses, telephones and identifiers."""

# Postal codes open with digits of their own for every town.
_POSTAL_CODE = """case country_code
        when 'US' then lpad((10000 + town % 12 * 7000 + {0})::varchar, 5, '0')
        when 'GB' then upper(slug(city)[1]) || upper(slug(city)[3]) || (1 + {0} % 19)
            || ' ' || (1 + {0} // 19 % 9)
            || word('letters', {0} % 18) || word('letters', {0} // 18 % 18)
        when 'NL' then (1000 + town % 12 * 700 + {0} % 700) || ' '
            || word('letters', {0} % 18) || word('letters', {0} // 18 % 18)
        when 'JP' then (100 + town % 12 * 70 + {0} % 70) || '-'
            || lpad(({0} * 7 % 10000)::varchar, 4, '0')
        else lpad((10000 + town % 12 * 6000 + {0})::varchar, 5, '0')
    end"""

ADDRESSES = f"""
create table n.address as
with placed as (
    select
        p.*, p.i as c, c.country, word('country_codes', c.country) as country_code,
        word('towns', p.town) as city, digits(p.i, 6) as six,
        (p.i * 4326239) % 7000000 as american
    from n.place as p inner join n.company as c on p.i = c.i
)
select
    c, city, replace(word('streets', street), '#', house::varchar) as street,
    {_POSTAL_CODE.format("district")} as postal_code,
    replace(word('streets', other_street), '#', other_house::varchar)
        as other_street,
    {_POSTAL_CODE.format("other_district")} as other_postal_code,
    case country_code
        when 'US' then '+1 (' || (201 + american % 700) || ') 555-'
            || lpad((american // 700)::varchar, 4, '0')
        when 'GB' then '+44 1632 ' || six
        when 'DE' then '+49 ' || (221 + town % 12 * 57) || ' ' || six
        when 'FR' then '+33 ' || (1 + town % 5) || ' 55 ' || six[1:2] || ' '
            || six[3:4] || ' ' || six[5:6]
        when 'NL' then '+31 ' || (20 + town % 12 * 5) || ' 5' || six
        when 'ES' then '+34 9' || (10 + town % 12) || ' ' || six[1:3] || ' ' || six[4:6]
        when 'IT' then '+39 0' || (11 + town % 12 * 7) || ' ' || six
        else '+81 ' || (3 + town % 6) || '-5' || six[1:3] || '-0' || six[4:6]
    end as phone
from placed
order by c
"""

# Shapes of the countries' registers; a number belongs to one company alone.
IDENTIFIERS = """
create table n.identifier as
select
    i as c,
    case word('country_codes', country)
        when 'US' then digits(i, 7)
        when 'GB' then '0' || digits(i, 7)
        when 'DE' then 'HRB ' || digits(i, 6)
        when 'FR' then digits(i, 9)
        when 'NL' then digits(i, 8)
        when 'ES' then 'M-' || digits(i, 6)
        when 'IT' then 'MI-' || digits(i, 7)
        else '01' || digits(i, 8) || '00'
    end as registration_number,
    case word('country_codes', country)
        when 'US' then digits(i, 9)[1:2] || '-' || digits(i, 9)[3:9]
        when 'GB' then 'GB' || digits(i, 9)
        when 'DE' then 'DE' || digits(i, 9)
        when 'FR' then 'FR' || lpad((i % 97)::varchar, 2, '0') || digits(i, 9)
        when 'NL' then 'NL' || digits(i, 9) || 'B01'
        when 'ES' then 'ESA' || digits(i, 8)
        when 'IT' then 'IT0' || digits(i, 7) || '017'
        else 'T701' || digits(i, 8) || '00'
    end as tax_id,
    -- Three companies in five are in the directory.
    case when i * 7 % 5 < 3 then digits(i * 3 + 1, 9) end as duns_number
from n.company
order by c
"""
